import { sortInSteps } from '@/lib/core/sort-in-steps';
import type { Steps } from '@/lib/core/steps';
import { byWord, type TermIndex } from '@/lib/search/term-index';

/** Sorts new terms in steps; otherwise the next search has to. */
export function* settleTerms(terms: TermIndex): Steps<void> {
  const own = terms.unsorted;
  terms.takeSorted(own, yield* sortInSteps(own, byWord));
}
