import type { Steps } from '@/lib/core/steps';

/** How many items are sorted, or merged, in one step. */
const RUN = 1024;

/** Like `toSorted`, in steps: a stable sort that returns a new list. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2)
      longer.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  // Most lists are nearly sorted, so most runs need no merging.
  if (one.length === 0 || other.length === 0 || compare(one.at(-1) as T, other[0] as T) <= 0) return one.concat(other);
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left] as T, other[right] as T];
    const isLeft = compare(a, b) <= 0;
    merged.push(isLeft ? a : b);
    if (isLeft) left++;
    else right++;
    if (merged.length % RUN === 0) yield;
  }
  return merged.concat(one.slice(left), other.slice(right));
}
