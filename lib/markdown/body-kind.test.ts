import { describe, expect, it } from 'vitest';
import { bodyKind, splitBody } from '@/lib/markdown/body-kind';

describe('bodyKind', () => {
  it.each([
    ['markdown', 'Text with *stars* and 5 < 7.'],
    ['markdown', ''],
    ['markdown', '1. one\n2. two\n'],
    ['html', '<p>One</p>'],
    ['html', '\n    <p>One</p>\n\n    <p>Two</p>\n'],
    ['html', '<div>\n\n  <p>*One*</p>\n\n</div>\n'],
    ['html', '<!-- exported -->\n<h2>One</h2>\n<p>Two\n\nstill two</p>'],
    ['html', '<strong>One</strong>\n\n<p>Two</p>'],
    ['html', '<iframe src="https://www.example.org"></iframe>'],
    ['html', '<p>One\n\n<p>Two\n'],
    ['html', '<div>Words that begin beside a tag</div>'],
    ['mixed', 'Text with <b>a tag</b>.'],
    ['mixed', '<b>Bold</b> words begin it.'],
    ['mixed', '<p>One</p>\n\nTwo'],
    ['mixed', '<div>\n\n**One**\n\n</div>'],
    ['mixed', '<em>One</em>'],
    ['mixed', '<p>One\n\n*Two*\n\n</p>'],
    ['mixed', 'Text with <!-- a comment -->.'],
    ['markdown', '```html\n<p>One</p>\n```'],
    ['markdown', '<https://www.example.org> and <ada@example.org>'],
    ['markdown', 'The element `<p>`, or \\<p>.'],
    ['markdown', 'So:\n\n    <p>One</p>\n'],
    ['html', '<strong>One.</strong>\n\n<em>Two.</em>\n\n<blockquote>Three</blockquote>'],
    ['html', '<p>In\n\n2020. A year</p>'],
  ])('is %s for %j', (kind, body) => {
    expect(bodyKind(body)).toBe(kind);
  });
});

describe('splitBody', () => {
  const partsOf = (body: string) => splitBody(body).map(({ kind, text }) => [kind, text.trim()]);

  it('reads HTML on to the blank line at which all is closed', () => {
    expect(partsOf('One\n\n<table>\n\n<tr><td>2</td></tr>\n\n</table> two\n\nthree\n')).toEqual([
      ['markdown', 'One'],
      ['html', '<table>\n\n<tr><td>2</td></tr>\n\n</table> two'],
      ['markdown', 'three'],
    ]);
  });

  it('ends a comment and a block of code with the line in which they are closed', () => {
    expect(partsOf('<!-- a\n\nb -->\n*c*\n\n<pre>\nd\n\ne</pre>\n*f*\n')).toEqual([
      ['html', '<!-- a\n\nb -->'],
      ['markdown', '*c*'],
      ['html', '<pre>\nd\n\ne</pre>'],
      ['markdown', '*f*'],
    ]);
  });

  it('leaves to markdown what is in its code and its lists', () => {
    expect(partsOf('~~~\n<p>\n~~~\n\n- one\n\n  <p>\n\n  two</p>\n')).toHaveLength(1);
  });

  it('goes no further than its paragraph for what is never closed', () => {
    expect(partsOf('One\n\n<div>two\n\nthree\n')).toEqual([
      ['markdown', 'One'],
      ['html', '<div>two'],
      ['markdown', 'three'],
    ]);
  });

  it('loses and adds no character', () => {
    const body = 'One\n\n<div>\n\n*two*\n\n</div>\n<!-- x -->\nthree\n    <p>\n\n<pre>\n';
    expect(
      splitBody(body)
        .map(({ text }) => text.trim())
        .join('\n')
        .replace(/\s+/g, ' '),
    ).toBe(body.replace(/\s+/g, ' ').trim());
  });

  it('takes no longer than a few readings for what is never closed', () => {
    for (const text of ['<div>\n\n<p>x ', '<p>\n\n', 'a\n\n<video>\n\n', '<!--\n\n', '\n<pre>\n', '<a href="\n\n'])
      expect(splitBody(text.repeat(2_000)).length).toBeGreaterThan(0);
  });
});
