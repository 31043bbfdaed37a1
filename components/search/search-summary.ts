import { STATUS } from '@/components/islands/texts';
import type { Answered } from '@/components/search/search-client';
import type { SearchAnswer, SearchRequest } from '@/lib/search/search-answer';
import type { Coverage } from '@/lib/search/search-protocol';

/** What was found, in a sentence or two, for eyes and screen readers alike. */
export function summarise({ query }: SearchRequest, { exact, alike }: Pick<SearchAnswer, 'exact' | 'alike'>): string {
  const words = query.trim();
  const quoted = words === '' ? null : STATUS.quoted(words);
  if (exact > 0) return STATUS.exact(quoted, exact, alike);
  return alike > 0 ? STATUS.similar(quoted, alike) : STATUS.none(quoted);
}

/** The line that tells what a field found, or why not yet. */
export function statusOf(isAsked: boolean, answered: Answered | null, failed: boolean): string {
  if (failed) return STATUS.unreachable;
  if (answered) return summarise(answered.request, answered.answer);
  return isAsked ? STATUS.searching : '';
}

/** How much of the archive was searched, as long as that is not all of it; null when it is. */
export function coverageNote(coverage: Coverage | null, locale: string): string | null {
  if (!coverage) return null;
  const { searched, of, missing } = coverage;
  const number = (count: number) => count.toLocaleString(locale);
  if (searched + missing < of) return STATUS.partly(number(searched), number(of));
  if (missing > 0) return STATUS.missing(number(missing), number(of));
  return null;
}
