/** Whether a list contains another as consecutive elements; false for an empty one. */
export function includesRun(list: readonly string[], run: readonly string[]): boolean {
  const [first] = run;
  if (first === undefined) return false;
  for (let start = list.indexOf(first); start >= 0; start = list.indexOf(first, start + 1))
    if (run.every((word, index) => list[start + index] === word)) return true;
  return false;
}
