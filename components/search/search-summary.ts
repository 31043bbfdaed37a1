import type { AnsweredRequest } from '@/components/search/search-client';
import { FACET_KINDS, FACETS, forEachKind } from '@/lib/article/facets';
import { countOf } from '@/lib/core/count-of';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import type { Coverage } from '@/lib/search/search-protocol';

/** One sentence on what was found, shown and announced by screen readers. */
export function summarise({ query }: SearchRequest, { exact, alike }: Pick<SearchAnswer, 'exact' | 'alike'>): string {
  const quoted = `“${query.trim()}”`;
  const words = query.trim() === '' ? '' : ` for ${quoted}`;
  if (exact + alike === 0) return `Nothing found${words}`;
  if (exact === 0) return `Nothing has ${quoted} as typed; ${countOf(alike, 'article')} with something like it`;
  return `${countOf(exact, 'article')}${words}${alike === 0 ? '' : `, and ${alike} with something like it`}`;
}

/** The status line of a search: what was found, that it is searching, or that it failed. */
export function statusOf(isAsked: boolean, answered: AnsweredRequest | null, failed: boolean): string {
  if (failed) return 'The search cannot be reached. Press Search to try again.';
  if (answered) return summarise(answered.request, answered.answer);
  return isAsked ? 'Searching …' : '';
}

/** How much of the archive was searched; null if that is all. */
export function coverageNote(coverage: Coverage | null, locale: string): string | null {
  if (!coverage) return null;
  const { searched, of, missing } = coverage;
  const number = (count: number) => count.toLocaleString(locale);
  if (searched + missing < of) return `Searching ${number(searched)} of ${number(of)} articles …`;
  if (missing > 0)
    return `${number(missing)} of ${number(of)} articles could not be loaded and were not searched. Press Search to ask the server for all.`;
  return null;
}

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
