import { provided } from '@/lib/core/provided';
import type { Library } from '@/lib/library/library';

/** Gives the library as it is at the moment of the call. */
type LibrarySource = () => Promise<Library>;

const shared = provided<LibrarySource>('library-source', 'Nothing in this process reads the content.');

/**
 * The library of this process. A server and a preview give that of the current edition, a build makes one, once.
 *
 * @throws {ContentError} in a build, when the content has errors
 */
export async function getLibrary(): Promise<Library> {
  return shared.get()();
}

/**
 * Called once by whatever reads the content in this process, so that routes need not import it: Next bundles every route with
 * all that it imports.
 */
export const provideLibrary = shared.provide;
