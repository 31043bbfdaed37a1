import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFrontMatter } from '@/lib/article/parse-front-matter';
import { applyFixes } from '@/lib/check/apply-fix';
import type { FieldPath } from '@/lib/core/field-path';
import type { Fix } from '@/lib/core/problem';

const set = (path: FieldPath, value: string): Fix => ({ kind: 'set', path, value });
const remove = (...path: FieldPath): Fix => ({ kind: 'remove', path });

/** Text as editors write it, and as they should not. */
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .'"\\:#,&*[\]{}|>%@`é’😀-]{0,24}$/u);
const style = fc.constantFrom('plain', 'single', 'double');
const lineEnd = fc.constantFrom('\n', '\r\n');
const comment = fc.constantFrom('', '', ' # remark: [x, "y"]', ' #');

function write(value: string, how: string): string {
  const isPlain = !/: |:$| #|[,[\]{}]/.test(value) && value.trim() === value;
  if (how === 'double') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return how === 'plain' && isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

const values = fc.array(fc.tuple(word, style, comment), { minLength: 1, maxLength: 6 });

it('property: only the value that is set differs, everything else stays byte for byte', () => {
  fc.assert(
    fc.property(values, fc.nat(), word, lineEnd, fc.boolean(), (written, chosen, value, end, bom) => {
      const target = chosen % written.length;
      const [old, how, remark] = written[target] ?? ['', 'plain', ''];
      const line = ([text, itsStyle, itsRemark]: readonly [string, string, string], index: number) =>
        `${index % 3 === 2 ? `# above${end}` : ''}f${index}:  ${write(text, itsStyle)}${itsRemark}${end}`;
      const head = `${bom ? '\ufeff' : ''}---${end}${written.slice(0, target).map(line).join('')}`;
      const tail = `${written
        .slice(target + 1)
        .map((each, index) => line(each, target + 1 + index))
        .join('')}---${end}${old}${end}---`;
      const own = (shown: string) => `${target % 3 === 2 ? `# above${end}` : ''}f${target}:  ${shown}${remark}${end}`;
      const { text } = applyFixes(`${head}${own(write(old, how))}${tail}`, [set([`f${target}`], value)]);
      expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
      const middle = text.slice(head.length, text.length - tail.length);
      const quote = /^['"]/.exec(write(old, how))?.[0];
      const shown = middle.slice(own('').indexOf('  ') + 2, middle.length - remark.length - end.length);
      expect(middle).toBe(own(shown));
      if (quote) expect(shown[0]).toBe(quote);
      expect(parseFrontMatter(text, '').value?.data[`f${target}`]).toBe(value);
    }),
    { numRuns: 400 },
  );
});

it('property: only the entry that is removed goes, everything else stays byte for byte', () => {
  fc.assert(
    fc.property(
      values,
      fc.nat(),
      lineEnd,
      fc.constantFrom('', '  '),
      fc.boolean(),
      (written, chosen, end, indent, flow) => {
        const target = chosen % written.length;
        const entries = written.map(([text, how, remark]) => ({ text: write(text, how), remark }));
        const list = (shown: typeof entries) =>
          flow
            ? `a: [${shown.map(({ text }) => text).join(', ')}] # why${end}`
            : `a: # why${end}${shown.map(({ text, remark }) => `${indent}- ${text}${remark}${end}`).join('')}`;
        const around = (shown: string) => `---${end}z: x${end}${shown}# b${end}b: y${end}---${end}Body`;
        const { text, refused } = applyFixes(around(list(entries)), [remove('a', target)]);
        expect(refused).toEqual([]);
        expect(text).toBe(around(list(entries.filter((_entry, index) => index !== target))));
      },
    ),
    { numRuns: 400 },
  );
});

const plainWord = fc.stringMatching(/^[a-zé’]{1,9}$/u);
const lines = fc.array(fc.array(plainWord, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
const folded = fc.constantFrom(
  ['>-', '    ', ''],
  ['>', '  ', ''],
  ['|-', '  ', ''],
  ['"', '  ', '"'],
  ["'", '   ', "'"],
  ['', '  ', ''],
);

it('property: of a text over several lines only the word that is set differs, folds and indents stay', () => {
  fc.assert(
    fc.property(lines, folded, fc.nat(), plainWord, lineEnd, (text, [open, indent, close], chosen, word, end) => {
      const row = chosen % text.length;
      const withWord = text.map((words, index) => (index === row ? [...words.slice(0, -1), word] : words));
      const isBlock = /[>|]/.test(open);
      const write = (rows: readonly (readonly string[])[]) => {
        const shown = rows.map((words) => words.join(' ')).join(`${end}${indent}`);
        return `---${end}a: ${open}${isBlock ? `${end}${indent}` : ''}${shown}${close}${end}# b${end}b: y${end}---${end}Body`;
      };
      const value =
        withWord.map((words) => words.join(' ')).join(open === '|-' ? '\n' : ' ') + (open === '>' ? '\n' : '');
      const { text: after, refused } = applyFixes(write(text), [set(['a'], value)]);
      expect(refused).toEqual([]);
      expect(after).toBe(write(withWord));
    }),
    { numRuns: 400 },
  );
});
