import type { Steps } from '@/lib/core/steps';
import { buildLibrary, librarySteps } from '@/lib/library/build-library';
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

/** {@link libraryAt} with stops: {@link librarySteps}. */
export function libraryStepsAt(input: LibraryInput, now: Date, shown?: 'published' | 'everything'): Steps<Library> {
  return librarySteps(input, now, ADDRESSES, shown);
}
