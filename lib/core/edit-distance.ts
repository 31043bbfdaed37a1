/** How many edits count as a typo of a word: none below 4 letters, one from 4, two from 8. */
export function forgivenEdits(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** Letters; longer words are not compared: comparing costs the product of both lengths. */
const MAX_COMPARED = 64;

// Three rows reused by every call: a search compares thousands of words between two keystrokes.
const rows = [0, 1, 2].map(() => new Uint8Array(MAX_COMPARED + 1)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * How many insertions, deletions, substitutions or swaps of neighbours turn `a` into `b` (optimal string alignment
 * distance, the restricted Damerau–Levenshtein); any number above `limit` where it takes more than that.
 *
 * @param limit at most 100
 * @param open whether `a` is unfinished: then it is compared with the nearest prefix of `b`
 */
export function editsBetween(a: string, b: string, limit: number, open = false): number {
  if (a.length > MAX_COMPARED || b.length > MAX_COMPARED) return a === b ? 0 : limit + 1;
  if (a.length - b.length > limit || (!open && b.length - a.length > limit)) return limit + 1;
  const width = open ? Math.min(b.length, a.length + limit) : b.length;
  let [before, previous, current] = rows;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  if (!open) return previous[width] as number;
  let nearest = limit + 1;
  for (let j = 0; j <= width; j++) nearest = Math.min(nearest, previous[j] as number);
  return nearest;
}

/** Whether two words differ by at most `limit` edits ({@link editsBetween}). */
export function withinEdits(a: string, b: string, limit: number): boolean {
  return editsBetween(a, b, limit) <= limit;
}

/** The nearest candidate of which a word may be a typo; null if there is none. Ignores case. */
export function nearestOf(word: string, candidates: Iterable<string>): string | null {
  const typed = word.toLowerCase();
  const limit = forgivenEdits(typed);
  let best: { readonly candidate: string; readonly edits: number } | null = null;
  for (const candidate of candidates) {
    const edits = editsBetween(typed, candidate.toLowerCase(), limit);
    if (edits <= limit && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { candidate, edits };
  }
  return best?.candidate ?? null;
}
