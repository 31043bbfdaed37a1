import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainYamlMapping } from '@/lib/core/explain-yaml';
import type { FieldPath } from '@/lib/core/field-path';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { parseYamlNodes } from '@/lib/core/yaml-nodes';

// SEED=$RANDOM RUNS=300000 npx vitest run yaml-nodes --testTimeout=500000: longer, and with other texts.
const RUNS = { numRuns: Number(process.env.RUNS ?? 1_000), seed: Number(process.env.SEED ?? 1) };

const NAMED = { file: 'x.md', what: 'the front matter', rule: 'front-matter' } as const;
const read = (source: string) => readYamlMapping(source, NAMED);

function pathsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [[...path, 'nothing']];
  return [path, ...inside];
}

function expectSame(source: string): void {
  const [simple, whole] = [read(source), explainYamlMapping(source, NAMED)];
  expect(whole.problems).toEqual([]);
  expect(simple.data).toEqual(whole.data);
  expect(simple.keys).toEqual(whole.keys);
  expect(simple.comments).toEqual(whole.comments);
  for (const path of pathsOf(whole.data)) {
    expect(simple.locate(path)).toEqual(whole.locate(path));
    expect(simple.locateKey(path)).toEqual(whole.locateKey(path));
  }
}

const EXPORTED = `
aliases: "/news/a-b"
author: []
title: "Ein \\"Zitat\\" \\u2013 mit \\\\ und \\n"
description: Text that goes on
  in the next line: not so here
`.replace('line: not', 'line, not');

it.each([
  ['one-line values as JSON writes them', EXPORTED],
  [
    'lists and groups in lines of their own',
    'a:\n  - x\n  - y: 1\n    z: [p, "q"]\n  - null\nb:\n- s\n- t\nc:\n  d:\n    e: f\n',
  ],
  [
    'nothing, in every way to write it',
    "a:\nb: null\nn: nULL\nc: ~\nd: ''\ne: ' '\nf: [null, ~, {g: null}]\nh: []\ni: {}\n",
  ],
  [
    'what other schemas take for numbers, dates and yes',
    'a: 0123\nb: 1e3\nc: yes\nd: 2021-02-31\ne: .inf\nf: [0x1F, true, 12:30]\n',
  ],
  ['folded text', "a: >-\n  one\n  two: three # four\nb: 'five\n  six''s'\nc: seven\n  eight\n"],
  ['addresses', 'a: https://example.org/a?b=c&d=e\nb: /news/\nc: [https://example.org/, topic/x]\nd: a:b\n'],
  ['comments and blocks', '# one\na: b # two\nc: |\n  d # e\n\n  f\ng:\n  - >+\n    h\n\n'],
  ['tabs and returns', 'a:\tb\r\nc: [d, e]\r\nf:\r\n- g: h\n'],
  ['a blank line between fields', 'a: b\n\n\nc:\n\n  - d\n\n  - e\n'],
])('reads %s as the parser that tells everything', (_what, source) => {
  expect(parseYamlNodes(source)).not.toBeNull();
  expectSame(source);
});

it.each([
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !!str b\n'],
  ['a key behind the item of a list', 'a:\n- {} b: c\n'],
  ['a key behind a quote', 'a:\n- "b" c: d\n'],
  ['a field that is written twice', 'a: b\na: c\n'],
  ['a name that objects have', 'constructor: b\n'],
  ['a name that is no text', 'null: b\n'],
  ['a block after a comment', 'a: # b | c\n  - |\n    d\n'],
  ['a colon in plain text', 'a: b: c\n'],
  ['a quote that is never closed', 'a: "b\n'],
  ['odd indentation', 'a:\n    b: c\n  d: e\n'],
  ['the end of a document', '...\na: b\n'],
  ['a key of more than 1024 characters', `${'k'.repeat(1025)}: b\n`],
  ['a return without a line feed', 'a: b\r c\n'],
  ['several documents', 'a: b\n---\nc: d\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['an entry that is indented too far', 'a:\n  - b\n   - c\n'],
  ['a list', '- a\n'],
  ['nothing', '\n'],
])('leaves %s to the parser that tells everything', (_what, source) => {
  expect(parseYamlNodes(source)).toBeNull();
});

it('does not end at a long text', () => {
  for (const quote of ['', '"', "'"]) {
    const text = 'word '.repeat(200_000).trim();
    expect(read(`a: ${quote}${text}${quote}\n`).data).toEqual({ a: text });
    expect(() => read(`a: ${quote}${text}\n${text}`)).not.toThrow();
  }
});

const word = fc.constantFrom(
  ...['a', 'b c', 'null', '~', '1', '2021-02-17', 'https://x.org/', 'é', '', ' ', "it's", 'x: y', '- z', '# n', '"q"'],
  ...['[', '}', ',', 'a\u00a0b', '–', '&x', '*x', '!x', '%', '@'],
  ...['?', '|', '>', '<<', '...', '---', 'true', ': ', '\\n'],
);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const plain = fc.constantFrom('word', 'two words', '1', 'null', '2021-02-17', '/a/b', 'a:b');
const scalar = fc.oneof(
  plain,
  text,
  text.map((value) => JSON.stringify(value)),
  text.map((value) => `'${value.replaceAll("'", "''")}'`),
);
const flow = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    plain,
    scalar,
    fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('k', '"l"', "'m'", 'n-o'), tie('node')), { maxLength: 3 })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(',')}}`),
  ),
})).node;

const indented = (lines: readonly string[], by: number) => lines.map((line) => ' '.repeat(by) + line);

/** Lines of a mapping, each value in its line or in lines of its own. */
const block = fc.letrec<{ map: string[]; list: string[]; value: string[] }>((tie) => ({
  map: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c_d', 'e-f', 'G.h', 'title'), tie('value')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((fields) => fields.flatMap(([key, [first = '', ...rest]]) => [`${key}:${first && ` ${first}`}`, ...rest])),
  list: fc
    .array(fc.oneof(tie('value'), tie('map')), { minLength: 1, maxLength: 3 })
    .map((items) => items.flatMap(([first = '', ...rest]) => [`- ${first}`, ...indented(rest, 2)])),
  value: fc.oneof(
    { maxDepth: 3 },
    scalar.map((value) => [value]),
    flow.map((value) => [value]),
    fc.array(text, { minLength: 1, maxLength: 2 }).map((lines) => ['>-', ...indented(lines, 2)]),
    fc.array(text, { minLength: 2, maxLength: 3 }).map(([first = '', ...lines]) => [first, ...indented(lines, 2)]),
    fc.tuple(tie('map'), fc.constantFrom(1, 2, 4)).map(([lines, by]) => ['', ...indented(lines, by)]),
    fc.tuple(tie('list'), fc.constantFrom(0, 2)).map(([lines, by]) => ['', ...indented(lines, by)]),
  ),
})).map;

const source = fc
  .tuple(block, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...' \n:-#"\'[]{},>a0~')), { maxLength: 1 }))
  .map(([lines, edits]) =>
    edits.reduce(
      (all, [at, character]) => all.slice(0, at % all.length) + character + all.slice((at % all.length) + (at % 2)),
      `\n${lines.join('\n')}\n`,
    ),
  )
  .map((written) => `${written}\n`);

it('reads nothing otherwise than the parser that tells everything', () => {
  let taken = 0;
  fc.assert(
    fc.property(source, (written) => {
      if (parseYamlNodes(written) === null) return;
      taken++;
      expectSame(written);
    }),
    RUNS,
  );
  expect(taken).toBeGreaterThan(RUNS.numRuns / 10);
});
