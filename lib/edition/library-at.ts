import { runAtOnce, type Steps } from '@/lib/core/steps';
import { buildLibrary, type Decision, decideNews } from '@/lib/library/build-library';
import type { Library } from '@/lib/library/library';
import type { LibraryInput, SiteAddresses } from '@/lib/library/library-input';
import { isTaken, ownAddress } from '@/lib/pages/page-table';

const ADDRESSES: SiteAddresses = { isTaken, ownAddress };

/**
 * {@link buildLibrary} with the addresses of the page table, so that no alias takes one of them.
 *
 * @param shown `everything` includes drafts, scheduled and expired articles, only for an editor's preview
 */
export function libraryAt(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Library {
  return buildLibrary(input, now, ADDRESSES, shown);
}

/** The same with the problems between files, for editors. */
export function decideAt(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Decision {
  return runAtOnce(decideInSteps(input, now, shown));
}

/** {@link decideAt} in steps. */
export function decideInSteps(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Steps<Decision> {
  return decideNews(input, now, ADDRESSES, shown);
}
