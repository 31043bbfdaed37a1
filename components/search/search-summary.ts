import { STATUS } from '@/components/islands/texts';
import type { AnsweredRequest } from '@/components/search/search-client';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import type { Coverage } from '@/lib/search/search-protocol';

/** One sentence on what was found, shown and announced by screen readers. */
export function summarise({ query }: SearchRequest, { exact, alike }: Pick<SearchAnswer, 'exact' | 'alike'>): string {
  const words = query.trim();
  const quoted = words === '' ? null : STATUS.quoted(words);
  if (exact > 0) return STATUS.exact(quoted, exact, alike);
  return alike > 0 ? STATUS.similar(quoted, alike) : STATUS.none(quoted);
}

/** The status line of a search: what was found, that it is searching, or that it failed. */
export function statusOf(isAsked: boolean, answered: AnsweredRequest | null, failed: boolean): string {
  if (failed) return STATUS.unreachable;
  if (answered) return summarise(answered.request, answered.answer);
  return isAsked ? STATUS.searching : '';
}

/** How much of the archive was searched; null if that is all. */
export function coverageNote(coverage: Coverage | null, locale: string): string | null {
  if (!coverage) return null;
  const { searched, of, missing } = coverage;
  const number = (count: number) => count.toLocaleString(locale);
  if (searched + missing < of) return STATUS.partly(number(searched), number(of));
  if (missing > 0) return STATUS.missing(number(missing), number(of));
  return null;
}
