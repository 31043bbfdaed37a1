import { describe, expect, it } from 'vitest';
import { applyFixes } from '@/lib/check/apply-fix';
import type { FieldPath } from '@/lib/core/field-path';
import type { Fix } from '@/lib/core/problem';

const set = (path: FieldPath, value: string): Fix => ({ kind: 'set', path, value });
const remove = (...path: FieldPath): Fix => ({ kind: 'remove', path });
const article = (yaml: string) => `---\n${yaml}\n---\nBody: # not a comment\n`;

/** The front matter after the fixes; throws when one was not made. */
function fixed(yaml: string, ...fixes: Fix[]): string {
  const { text, refused } = applyFixes(article(yaml), fixes);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  expect(text.startsWith('---\n') && text.endsWith('\n---\nBody: # not a comment\n')).toBe(true);
  return text.slice(4, -'\n---\nBody: # not a comment\n'.length);
}

function isRefused(yaml: string, fix: Fix): boolean {
  const { text, done, refused } = applyFixes(article(yaml), [fix]);
  return text === article(yaml) && done.length === 0 && refused.length === 1;
}

describe('a value that is set', () => {
  it.each([
    ['a: old # why', 'a: new # why'],
    [`a: 'old' # why`, `a: 'new' # why`],
    ['a: "old" # why', 'a: "new" # why'],
    ['a:   old', 'a:   new'],
    ['"a": old', '"a": new'],
    ['{a: old, b: x}', '{a: new, b: x}'],
    ['a:', 'a: new'],
    ['a: # none yet', 'a: new # none yet'],
    ['a: ~', 'a: new'],
    ['a: null # none', 'a: new # none'],
    ['a: ""', 'a: "new"'],
  ])('keeps how %j was written', (before, after) => {
    expect(fixed(before, set(['a'], 'new'))).toBe(after);
  });

  it.each([
    ['a: old', 'x: y', `a: 'x: y'`],
    ['a: old', 'x #y', `a: 'x #y'`],
    ['a: old', '*x', `a: '*x'`],
    ['a: old', `it's: so`, `a: 'it''s: so'`],
    ['a: [old]', 'x, y', `a: ['x, y']`],
    ['a: old', '123', `a: '123'`],
    ['a: old', 'true', `a: 'true'`],
    ['a: old', 'null', `a: 'null'`],
    ['a: old', ' x', `a: ' x'`],
    ['a: old', 'x\u0007', 'a: "x\\u0007"'],
  ])('is put in quotes where %j could not hold %j plainly', (before, value, after) => {
    expect(fixed(before, set(before.includes('[') ? ['a', 0] : ['a'], value))).toBe(after);
  });

  it('stays a number where it was one', () => {
    expect(fixed('size: [640, 480] # px', set(['size', 0], '800'))).toBe('size: [800, 480] # px');
  });

  it('escapes what its quotes need', () => {
    expect(fixed(`a: 'old'`, set(['a'], `it's`))).toBe(`a: 'it''s'`);
    expect(fixed('a: "old"', set(['a'], 'a "b" \\ c\nd'))).toBe('a: "a \\"b\\" \\\\ c\\nd"');
  });

  it('changes only the characters that differ, so that escapes and line ends within it stay', () => {
    const run = (before: string, value: string) => fixed(before, set(['a'], value));
    expect(run('a: "It\\u2019s out.The next"', 'It’s out. The next')).toBe('a: "It\\u2019s out. The next"');
    expect(run(`a: 'It''s out.The next'`, `It's out. The next`)).toBe(`a: 'It''s out. The next'`);
    expect(run('a: one two.Three\n  four\n\n  five # x', 'one two. Three four\nfive')).toBe(
      'a: one two. Three\n  four\n\n  five # x',
    );
    expect(run('a: "one two.Three\n  fo\\\n  ur"', 'one two. Three four')).toBe('a: "one two. Three\n  fo\\\n  ur"');
    expect(run('a: >-\n  one two.Three\n  four\nb: x', 'one two. Three four')).toBe(
      'a: >-\n  one two. Three\n  four\nb: x',
    );
    expect(run('a: |\n  one two.Three\n  four\nb: x', 'one two. Three\nfour\n')).toBe(
      'a: |\n  one two. Three\n  four\nb: x',
    );
  });

  it('is refused where text over several lines would have to be written anew', () => {
    expect(isRefused('a: >-\n  one\n  two', set(['a'], 'one\n\nthree: x\n'))).toBe(true);
    expect(isRefused('a: one\n  two', set(['a'], 'one # two'))).toBe(true);
    expect(isRefused('a: |+\n  one\n\nb: x', set(['a'], 'two'))).toBe(true);
  });

  it('is refused where other fields refer to it, where nothing or a list is written, and in broken YAML', () => {
    expect(isRefused('a: &x old\nb: *x', set(['a'], 'new'))).toBe(true);
    expect(isRefused('b: x', set(['a'], 'new'))).toBe(true);
    expect(isRefused('a: [x]', set(['a'], 'new'))).toBe(true);
    expect(isRefused('a: old\nb: "', set(['a'], 'new'))).toBe(true);
    expect(applyFixes('no front matter', [set(['a'], 'new')]).text).toBe('no front matter');
  });

  it('never leaves half of a character', () => {
    expect(fixed('a: "\\uD83D\\uDE00 x"', set(['a'], '😁 x'))).toBe('a: "\\uD83D\\ude01 x"');
  });
});

it('leaves what lies between two changes as it is written: folds, escapes, quotes', () => {
  const folded = 'a: >-\n  One treatment.The second goes on over\n  the line end, and stops.This is the third.';
  const sentences = 'One treatment. The second goes on over the line end, and stops. This is the third.';
  expect(fixed(folded, set(['a'], sentences))).toBe(
    'a: >-\n  One treatment. The second goes on over\n  the line end, and stops. This is the third.',
  );
  expect(fixed('a: "No.The \\u2019s\\u00a0own \\/ it.This"', set(['a'], 'No. The ’s\u00a0own / it. This'))).toBe(
    'a: "No. The \\u2019s\\u00a0own \\/ it. This"',
  );
  expect(fixed('a: "/x?u=1&na\\x6de=b\\/c&v=2"', set(['a'], '/x?name=b/c'))).toBe('a: "/x?na\\x6de=b\\/c"');
  expect(fixed("a: 'x.It''s y.Z'", set(['a'], "x. It's y. Z"))).toBe("a: 'x. It''s y. Z'");
});

describe('an entry that is removed', () => {
  it.each([
    ['a: [x, y, z]', 0, 'a: [y, z]'],
    ['a: [x, y, z]', 1, 'a: [x, z]'],
    ['a: [x, y, z]', 2, 'a: [x, y]'],
    ['a: ["x","y"] # both', 1, 'a: ["x"] # both'],
    ['a: [ x ]', 0, 'a: [  ]'],
    ['a: [x, y,]', 1, 'a: [x,]'],
    ['a: [x,\n  y]', 1, 'a: [x]'],
    ['a: [\n  x, # first\n  y # second\n]', 0, 'a: [\n  y # second\n]'],
    ['a: [\n  x, # first\n  y # second\n]', 1, 'a: [\n  x # first\n]'],
    ['a: [\n  x,\n  y,\n]', 1, 'a: [\n  x,\n]'],
    ['a: [{b: 1, c: 2}, y]', 0, 'a: [y]'],
    ['a:\n  - x # first\n  # about y\n  - y # second\n  - z', 0, 'a:\n  # about y\n  - y # second\n  - z'],
    ['a:\n  - x # first\n  # about y\n  - y # second\n  - z', 1, 'a:\n  - x # first\n  # about y\n  - z'],
    ['a:\n- x\n- y', 1, 'a:\n- x'],
    ['a:\n- x\nb: c', 0, 'a:\nb: c'],
    ['a:\n  - l: x\n    p: |\n      one\n      two\n  - y', 0, 'a:\n  - y'],
    ['a:\n  - l: x\n    p:\n      - q\n    # remark\n  - y', 0, 'a:\n    # remark\n  - y'],
    ['a:\n  -\n    l: x\n  - y', 0, 'a:\n  - y'],
    ['a:\n  - one\n    two # x\n  - y', 0, 'a:\n  - y'],
  ])('takes its lines or its comma with it: %j', (before, index, after) => {
    expect(fixed(before, remove('a', index))).toBe(after);
  });

  it('may be a field', () => {
    expect(fixed('a: x\nb: y # gone\nc: z', remove('b'))).toBe('a: x\nc: z');
    expect(fixed('a:\n  b: x\n  c: [y,\n    z]\nd: z', remove('a', 'c'))).toBe('a:\n  b: x\nd: z');
    expect(fixed('a: {b: x, c: y}', remove('a', 'b'))).toBe('a: {c: y}');
    expect(fixed('a: {b: x, c: y}', remove('a', 'c'))).toBe('a: {b: x}');
  });

  it('is refused where its line holds something else, or other fields refer to it', () => {
    expect(isRefused('a:\n  - l: x\n    p: y', remove('a', 0, 'l'))).toBe(true);
    expect(isRefused('a: [&x one, two]\nb: *x', remove('a', 0))).toBe(true);
    expect(isRefused('a: [x, # of x\n  y]', remove('a', 1))).toBe(true);
    expect(isRefused('a: x', remove('a', 0))).toBe(true);
  });
});

describe('a piece of the body that is replaced', () => {
  const replace = (from: number, length: number, text: string): Fix => ({
    kind: 'replace',
    path: ['body', from],
    length,
    text,
  });
  const whole = '\ufeff---\r\na: old # why\r\n---\r\n# A\r\n\r\nOne two.\r\n';

  it('leaves every other byte, those of the front matter as well', () => {
    const { text, done } = applyFixes(whole, [replace(0, 5, ''), replace(11, 3, '2'), set(['a'], 'new')]);
    expect(text).toBe('\ufeff---\r\na: new # why\r\n---\r\n\r\nOne 2.\r\n');
    expect(done).toHaveLength(3);
  });

  it('waits for a later reading where it meets another', () => {
    const { text, done, refused } = applyFixes(whole, [replace(7, 7, 'x'), replace(11, 3, '2')]);
    expect(text).toBe(whole.replace('two', '2'));
    expect([done.length, refused.length]).toEqual([1, 0]);
  });

  it('is refused in a file without front matter, and beyond the body', () => {
    expect(applyFixes('no front matter', [replace(0, 2, '')]).refused).toHaveLength(1);
    expect(applyFixes(whole, [replace(0, 500, '')])).toMatchObject({ text: whole, refused: [{}] });
  });
});

describe('several fixes', () => {
  it('are made together, whatever their order', () => {
    const before = 'a: [x, y, z]\nb: old\nc:\n  - p: one\n  - p: two';
    const fixes = [remove('a', 0), remove('a', 2), set(['b'], 'new'), set(['c', 1, 'p'], 'three'), remove('c', 0)];
    const after = 'a: [y]\nb: new\nc:\n  - p: three';
    expect(fixed(before, ...fixes)).toBe(after);
    expect(fixed(before, ...fixes.reverse())).toBe(after);
  });

  it('leave one that meets another for a later reading', () => {
    const { text, done, refused } = applyFixes(article('a: old\nb: [x]'), [
      set(['a'], 'new'),
      set(['a'], 'newer'),
      set(['b', 0], 'y'),
      remove('b', 0),
    ]);
    expect(text).toBe(article('a: new\nb: [y]'));
    expect(done).toHaveLength(2);
    expect(refused).toEqual([]);
  });

  it('leave line ends, byte order mark and a missing line end at the end as they are', () => {
    const text = '\ufeff---\r\na: [x,\r\n  y]\r\nb: "o\r\n  ld"\r\nc:\r\n- p\r\n- q\r\n---\r\nBody';
    const { text: after, refused } = applyFixes(text, [remove('a', 0), set(['b'], 'o lds'), remove('c', 1)]);
    expect(refused).toEqual([]);
    expect(after).toBe('\ufeff---\r\na: [y]\r\nb: "o\r\n  lds"\r\nc:\r\n- p\r\n---\r\nBody');
  });

  it('leave a body alone that looks like front matter', () => {
    const text = '---\na: old\n---\na: old\n---\na: old\n';
    expect(applyFixes(text, [set(['a'], 'new')]).text).toBe('---\na: new\n---\na: old\n---\na: old\n');
  });
});
