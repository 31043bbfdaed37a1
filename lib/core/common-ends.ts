/** How many items two sequences share at their start, and how many of the others at their end. */
export function commonEnds<T>(a: ArrayLike<T>, b: ArrayLike<T>): readonly [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start++;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [start, end];
}
