import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterOnly } from '@/lib/editor/front-matter-only';

describe('frontMatterOnly', () => {
  it('leaves the YAML on its lines and nothing else', () => {
    const text = '---\ntitle: A\ndate: 2021-02-17\n---\n# Body: with\n\n- *a\n';
    expect(frontMatterOnly(text)).toEqual({ yaml: '\ntitle: A\ndate: 2021-02-17\n\n\n\n\n', first: 1, end: 3 });
  });

  it.each([
    ['behind a byte order mark', '\ufeff---\na: b\n---\nx', '\na: b\n\n'],
    ['of a fence that names YAML', '---yaml\na: b\n---\nx', '\na: b\n\n'],
    ['with the line breaks of Windows', '---\r\na: b\r\n---\r\nx', '\na: b\r\n\n'],
    ['up to the end of a file that is not closed yet', '---\na: b\nc', '\na: b\nc'],
    ['of no line at all', '---\n---\nx', '\n\n'],
  ])('finds the front matter %s', (_what, text, yaml) => {
    const { first, end, ...rest } = frontMatterOnly(text);
    expect(rest.yaml).toBe(yaml);
    expect(first).toBe(1);
    expect(end).toBe(yaml.trimEnd().split('\n').length);
  });

  it.each(['', 'text\n---\na: b\n---\n', '----\na: b\n', '---json\n{}\n---\n', ' ---\na: b\n---\n'])(
    'finds none in %j',
    (text) => {
      const { yaml, first, end } = frontMatterOnly(text);
      expect([yaml.trim(), first, end]).toEqual(['', 0, 0]);
    },
  );

  it('never moves a line', () => {
    const line = fc.constantFrom('---', '--- x', 'a: b', '  - c', '', '# h', '\ufeff---');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const { yaml, first, end } = frontMatterOnly(text);
        const kept = yaml.split('\n');
        expect(kept.length).toBe(text.split('\n').length);
        expect(kept.slice(first, end)).toEqual(text.split('\n').slice(first, end));
        expect([...kept.slice(0, first), ...kept.slice(end)].join('')).toBe('');
      }),
    );
  });
});
