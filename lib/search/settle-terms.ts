import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Steps } from '@/lib/core/steps';
import { byWord, type TermIndex } from '@/lib/search/term-index';

/** Takes up new terms with stops, which otherwise whoever asks first has to wait for. */
export function* settleTerms(terms: TermIndex): Steps<void> {
  const own = terms.unsorted;
  terms.takeSorted(own, yield* sortInSteps(own, byWord));
}
