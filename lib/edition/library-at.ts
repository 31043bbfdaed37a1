import { runAtOnce, type Steps } from '@/lib/core/steps';
import { buildLibrary, type Decision, decideNews } from '@/lib/library/build-library';
import type { Library } from '@/lib/library/library';
import type { LibraryInput, SiteAddresses } from '@/lib/library/library-input';
import { isTaken, ownAddress } from '@/lib/pages/page-table';

const ADDRESSES: SiteAddresses = { isTaken, ownAddress };

/**
 * The library of some content at a moment, in which no alias takes an address of the page table: {@link buildLibrary}.
 *
 * @param shown `everything` for an editor's preview alone: drafts, scheduled and expired pieces too
 */
export function libraryAt(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Library {
  return buildLibrary(input, now, ADDRESSES, shown);
}

/** The same with what is wrong between files, for whoever mends it. */
export function decideAt(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Decision {
  return runAtOnce(decideInSteps(input, now, shown));
}

/** {@link decideAt} with stops, for a server that answers requests meanwhile. */
export function decideInSteps(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Steps<Decision> {
  return decideNews(input, now, ADDRESSES, shown);
}
