import { FIXES } from '@/lib/check/texts/report';
import type { Problem } from '@/lib/core/problem';

/**
 * Compares the problems before and after some files were fixed. Counts problems by file and rule, since lines move and
 * messages quote the text that was changed.
 *
 * @param fixed for each file, the rules of the problems that were fixed
 * @returns fixed files that still have the problem, or have a new one, and why; whether any other file has a new problem
 */
export function judgeFixes(
  before: readonly Problem[],
  after: readonly Problem[],
  fixed: ReadonlyMap<string, readonly string[]>,
) {
  const allowed = countsOf(before);
  for (const [file, rules] of fixed)
    for (const rule of rules) allowed.set(keyOf(file, rule), (allowed.get(keyOf(file, rule)) ?? 0) - 1);
  const bad = new Map<string, string>();
  let harmsOthers = false;
  for (const [key, count] of countsOf(after)) {
    if (count <= (allowed.get(key) ?? 0)) continue;
    const [file, rule] = partsOf(key);
    const own = fixed.get(file);
    if (!own) harmsOthers = true;
    else if (own.some((name) => name === rule)) bad.set(file, FIXES.leaves(rule));
    else if (!bad.has(file)) bad.set(file, FIXES.brings(rule));
  }
  return { bad, harmsOthers };
}

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, rule } of problems) counts.set(keyOf(file, rule), (counts.get(keyOf(file, rule)) ?? 0) + 1);
  return counts;
}

function keyOf(file: string, rule: string): string {
  return `${rule} ${file}`;
}

function partsOf(key: string): readonly [file: string, rule: string] {
  const space = key.indexOf(' ');
  return [key.slice(space + 1), key.slice(0, space)];
}
