import { forgivenEdits } from '@/lib/core/edit-distance';
import type { Archive } from '@/lib/search/archive';
import type { WordMatch } from '@/lib/search/match-words';
import { wordsOf } from '@/lib/search/words';

/** Edits; a few more than a search forgives by itself. */
const FURTHEST = 3;

/** Letters; shorter words are similar to too many others. */
const SHORTEST = 4;

/**
 * The query with each word that the archive does not have replaced by the most similar one that it has; null if there is no
 * such word, or the result finds nothing.
 *
 * @param findsSomething whether a query has exact results
 */
export function suggestSpelling(
  { terms }: Archive,
  query: string,
  matches: readonly WordMatch[],
  findsSomething: (query: string) => boolean,
): string | null {
  const better = new Map<string, string>();
  for (const { word, slipped } of matches) {
    if (!slipped || word.length < SHORTEST) continue;
    const nearest = terms.alike(word, forgivenEdits(word), false)[0] ?? terms.alike(word, FURTHEST, false)[0];
    if (nearest) better.set(word, nearest.term.word);
  }
  if (better.size === 0) return null;
  const suggestion = [...wordsOf(query)].reverse().reduce((text, { folded, start, end }) => {
    const replacement = better.get(folded);
    return replacement === undefined ? text : text.slice(0, start) + replacement + text.slice(end);
  }, query);
  return suggestion !== query && findsSomething(suggestion) ? suggestion : null;
}
