import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines, type Hunk } from '@/lib/check/diff-lines';

it('shows lines that differ and no others, at their place in the text before', () => {
  expect(diffLines('a\nb\nc\nd\ne', 'a\nB\nc\ne')).toEqual([
    { line: 2, before: ['b'], after: ['B'] },
    { line: 4, before: ['d'], after: [] },
  ]);
  expect(diffLines('a\r\nb\r\n', 'a\r\nc\r\n')).toEqual([{ line: 2, before: ['b'], after: ['c'] }]);
  expect(diffLines('same', 'same')).toEqual([]);
});

it('property: its changes make the one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(patched(before, diffLines(before, after))).toBe(after);
    }),
  );
});

function patched(before: string, hunks: readonly Hunk[]): string {
  const lines = before.split('\n');
  for (const hunk of [...hunks].reverse()) {
    expect(lines.splice(hunk.line - 1, hunk.before.length, ...hunk.after)).toEqual(hunk.before);
  }
  return lines.join('\n');
}
