import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { CASES } from '@/tests/fixtures/real-world/front-matter/cases';

const NEWS = path.join(import.meta.dirname, '../../tests/fixtures/real-world/front-matter/news');

/** A mistake in the lines of one field, with where it is told in them. */
interface Mistake {
  readonly name: string;
  readonly lines: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly said: string;
}

/** What is told of YAML as curators write it: of each file the field that holds the mistake. */
const CURATED = CASES.filter(({ file }) => /^syntax-(?!dots|json|toml)/.test(file)).map(({ file, told }): Mistake => {
  const [where = '', said = ''] = told[0] ?? [];
  const [line = 0, column = 0] = where.split(/[: ]/, 2).map(Number);
  const all = readFileSync(path.join(NEWS, `${file}.md`), 'utf8').split('\n');
  let [start, end] = [line - 1, line];
  while (/^\s/.test(all[start] ?? '')) start--;
  while (/^\s/.test(all[end] ?? '')) end++;
  return { name: file, lines: all.slice(start, end), line: line - start, column, said };
});

/** Other mistakes that end with their field. */
const FURTHER: readonly Mistake[] = [
  { name: 'no field', lines: ['words without a colon'], line: 1, column: 1, said: 'is no field' },
  { name: 'a comment', lines: ['key: one #2', '  and three'], line: 1, column: 10, said: 'is a comment' },
  {
    name: 'a comment behind quotes',
    lines: ["key: 'one' #2", '  and three'],
    line: 1,
    column: 12,
    said: 'is a comment',
  },
  { name: 'an open bracket', lines: ['key: [one, two'], line: 1, column: 6, said: 'opens here is not closed' },
  { name: 'a bracket in a comment', lines: ['key: [one,', '  two #3]'], line: 2, column: 7, said: 'begins a comment' },
  { name: 'a bracket too many', lines: ['key: [one, two]]'], line: 1, column: 16, said: 'was never opened' },
  { name: 'two columns', lines: ['key:', '  one: 1', ' two: 2'], line: 3, column: 2, said: 'same column' },
  { name: 'a field in a text', lines: ['key: one', '  two: 2'], line: 2, column: 3, said: 'indented further' },
  { name: 'a list below a text', lines: ['key: one', '- two'], line: 2, column: 1, said: 'holds a text already' },
  { name: 'a text too far left', lines: ['key: >-', '    one', '  two'], line: 3, column: 3, said: 'same column' },
  { name: 'an entry twice as far', lines: ['key:', '  - Care: Home: more'], line: 2, column: 5, said: 'quotes' },
  { name: 'an escape', lines: ['key: "C:\\Users"'], line: 1, column: 9, said: 'single quotes' },
];

const MISTAKES = [...CURATED, ...FURTHER];

/** The lines of a mistake under a name of as many letters, which no other field has. */
function renamed({ lines }: Mistake, letter: string): readonly string[] {
  return lines.map((line) => line.replace(/^([a-z])([a-z]*)(?=:)/, (_all, _first, rest) => `${letter}${rest}`));
}

const told = (lines: readonly string[]) =>
  readYamlMapping(`${lines.join('\n')}\n`, { file: 'x.md', what: 'it', rule: 'front-matter' }).problems.map(
    ({ line, column, message, hint }) => ({ place: `${line}:${column}`, said: `${message} (${hint})` }),
  );

describe('a mistake of a text', () => {
  it.each(MISTAKES)('is told once: $name', (mistake) => {
    expect(told(['first: 1', ...mistake.lines, 'last: 2', 'end: 3'])).toEqual([
      { place: `${mistake.line + 1}:${mistake.column}`, said: expect.stringContaining(mistake.said) },
    ]);
  });

  const between = [[], ['between: 2'], ['between: 2', 'list:', '  - a', '  - b', 'group: {a: b}']];

  it.each(MISTAKES)('$name is told together with any other, and nothing else is', (one) => {
    for (const other of MISTAKES)
      for (const lines of between) {
        // The second bracket stands within the first, and nobody knows which of them was meant to close.
        if (one.name === 'a bracket in a comment' && other.name === 'an open bracket' && lines.length === 0) continue;
        const [first, second] = [renamed(one, 'p'), renamed(other, 'q')];
        const places = [
          { place: `${one.line + 1}:${one.column}`, said: expect.stringContaining(one.said) },
          {
            place: `${1 + first.length + lines.length + other.line}:${other.column}`,
            said: expect.stringContaining(other.said),
          },
        ];
        const source = ['first: 1', ...first, ...lines, ...second, 'last: 3'];
        expect(told(source), source.join('\n')).toEqual(places);
      }
  });
});
