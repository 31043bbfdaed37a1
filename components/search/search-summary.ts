import type { Answered } from '@/components/search/search-client';
import { FACET_KINDS, FACETS, forEachKind } from '@/lib/article/facets';
import { countOf } from '@/lib/core/count-of';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import type { Coverage } from '@/lib/search/search-protocol';

/** One sentence on what was found, for eyes and screen readers alike. */
export function summarise({ query }: SearchRequest, { exact, alike }: Pick<SearchAnswer, 'exact' | 'alike'>): string {
  const quoted = `“${query.trim()}”`;
  const words = query.trim() === '' ? '' : ` for ${quoted}`;
  if (exact + alike === 0) return `Nothing found${words}`;
  if (exact === 0) return `Nothing has ${quoted} as typed; ${countOf(alike, 'article')} with something like it`;
  return `${countOf(exact, 'article')}${words}${alike === 0 ? '' : `, and ${alike} with something like it`}`;
}

/** The line that tells what a field found, or why not yet. */
export function statusOf(isAsked: boolean, answered: Answered | null, failed: boolean): string {
  if (failed) return 'The search cannot be reached. Press Search to try again.';
  if (answered) return summarise(answered.request, answered.answer);
  return isAsked ? 'Searching …' : '';
}

/** How much of the archive was searched, as long as that is not all of it; null when it is. */
export function coverageNote(coverage: Coverage | null, locale: string): string | null {
  if (!coverage) return null;
  const { searched, of, missing } = coverage;
  const number = (count: number) => count.toLocaleString(locale);
  if (searched + missing < of) return `Searching ${number(searched)} of ${number(of)} articles …`;
  if (missing > 0)
    return `${number(missing)} of ${number(of)} articles could not be loaded and were not searched. Press Search to ask the server for all.`;
  return null;
}

/** How a kind of filter or page is called on screen. */
export const KIND_LABELS = {
  ...forEachKind(FACET_KINDS, (kind) => FACETS[kind].one),
  offering: 'Offering',
  from: 'From',
  to: 'Until',
  after: 'After',
  before: 'Before',
  phrase: 'Phrase',
  word: 'Word',
  date: 'Date',
} as const;
