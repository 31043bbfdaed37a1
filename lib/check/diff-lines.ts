import { commonEnds } from '@/lib/core/common-ends';

/** Neighbouring lines that differ between two texts. */
export interface Hunk {
  /** The first line, from 1, in the text before. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Lines; longer stretches are shown as one change: comparing costs the product of both lengths. */
const MAX_COMPARED = 1000;

/** The lines that differ: a shortest difference. Line ends are not compared. */
export function diffLines(before: string, after: string): readonly Hunk[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const [start, end] = commonEnds(old, now);
  return hunksOf(old.slice(start, old.length - end), now.slice(start, now.length - end), start + 1);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function hunksOf(old: readonly string[], now: readonly string[], firstLine: number): Hunk[] {
  if (old.length === 0 && now.length === 0) return [];
  if (old.length > MAX_COMPARED || now.length > MAX_COMPARED) return [{ line: firstLine, before: old, after: now }];
  const common = commonLengths(old, now);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [fromOld, fromNow] = [i, j];
    while ((i < old.length || j < now.length) && !(i < old.length && j < now.length && old[i] === now[j])) {
      if (j >= now.length || (i < old.length && at(common, i + 1, j) >= at(common, i, j + 1))) i++;
      else j++;
    }
    if (i > fromOld || j > fromNow)
      hunks.push({ line: firstLine + fromOld, before: old.slice(fromOld, i), after: now.slice(fromNow, j) });
    i++;
    j++;
  }
  return hunks;
}

/** `[i][j]`: the length of the longest common subsequence of `old` from i on and `now` from j on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const common = old.concat('').map(() => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = common[i] ?? [];
    for (let j = now.length - 1; j >= 0; j--)
      row[j] = old[i] === now[j] ? at(common, i + 1, j + 1) + 1 : Math.max(at(common, i + 1, j), at(common, i, j + 1));
  }
  return common;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
