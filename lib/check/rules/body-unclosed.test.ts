import { describe, expect, it } from 'vitest';
import { bodyUnclosed } from '@/lib/check/rules/body-unclosed';
import { ask, writtenWith } from '@/tests/fixtures/ask-rule';
import { growthOf, LINEAR } from '@/tests/fixtures/count-scanned';

describe('body-unclosed', () => {
  it.each([
    ['a comment', 'One.\n\n<!-- check the number\n\nTwo.', 'a comment begins here and never ends', 9],
    ['a comment within HTML', '<p>One.</p>\n<!-- check\n<p>Two.</p>', 'a comment begins here and never ends', 8],
    [
      'a comment behind one that is closed',
      'One. <!-- a -->\n\n<!-- b\n\nTwo.',
      'a comment begins here and never ends',
      9,
    ],
    ['a script', '<p>One.</p>\n<script>track()\n<p>Two.</p>', '<script> is never closed', 8],
    ['a frame', 'One.\n\n<iframe src="https://www.example.org">\n\nTwo.', '<iframe> is never closed', 9],
    ['a style', '<style>p {}\n\n<p>Two.</p>', '<style> is never closed', 7],
    ['a film', 'One.\n\n<video src="https://www.example.org/a.mp4"> two', '<video> is never closed', 9],
    [
      'a film by its source',
      'See <video><source src="https://www.example.org/a.mp4"> two',
      '<video> is never closed',
      7,
    ],
    ['a comment behind an attribute', '<p title="<!-- a -->">b</p> <!-- c', 'a comment begins here and never ends', 7],
    ['a tag', '<p>One.</p>\n<p class="a>Two.</p>\n<p>Three.</p>', 'a tag begins here and never ends', 8],
  ])('tells %s', (_what, body, message, line) => {
    expect(ask(bodyUnclosed, {}, body)).toMatchObject([
      { rule: 'body-unclosed', message: expect.stringContaining(message), line },
    ]);
  });

  it.each([
    'One. <!-- a --> Two <!-- b --!> three <!--> four.',
    'One `<!--` two, `<script>` and\n\n```\n<!--\n```\n',
    '<p>One<p>Two<ul><li>Three',
    'Less than 5 < 7 and a <- b, i <3 it. <',
    'A sum: a <b and c',
    'Use the <video> element, then more.',
    'Use <audio controls> or <object> or <iframe>, then more.',
    'Use the <xmp> element, then more.',
    '<p title="<!-- x">y</p>',
    "<p>One</p>\n<img alt='a <!-- b' src=a.png>\n<p>Two</p>",
    'Write:\n\n    <!-- a comment\n\nDone.',
    '<script>if (a < b) c = "<!--"</script>\n\nText.',
    '<video src="https://www.example.org/a.mp4"></video><svg/><iframe src="https://www.example.org"></iframe>',
  ])('says nothing of %s', (body) => {
    expect(ask(bodyUnclosed, {}, body)).toEqual([]);
  });

  it.each(['<a "', "<a b='", '<a b="<!--', '<video>', '<p>a\n\n'])(
    'looks through %j in proportion to its length',
    (text) => {
      expect(growthOf((body) => bodyUnclosed.ask(writtenWith({}, body)), text, 500)).toBeLessThan(LINEAR);
    },
  );

  it('is not asked about a body beyond the caps', () => {
    expect(ask(bodyUnclosed, {}, '<p>a <!--\n\n'.repeat(30_000))).toMatchObject([{ rule: 'body-excess' }]);
  });
});
