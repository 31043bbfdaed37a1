import { env, runMode } from '@/lib/config/env';
import { ContentError, isError } from '@/lib/core/problem';
import { loadLibrary } from '@/lib/edition/load-library';
import { servedLibrary } from '@/lib/edition/served-library';
import type { Library } from '@/lib/library/library';

/** Gives the library as it is at the moment of the call. */
export type LibrarySource = () => Promise<Library>;

// On globalThis, because the proxy and the pages are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { librarySource?: LibrarySource };

/**
 * The library of this process: decided once by a build, at every call by a server, kept current by a preview.
 * @throws {ContentError} in a build, when the content has errors
 */
export function getLibrary(): Promise<Library> {
  if (runMode() === 'serve') return servedLibrary();
  holder.librarySource ??= readOnce();
  return holder.librarySource();
}

/** Lets a preview answer from a library of its own; nothing of it is in a production build. */
export function provideLibrary(source: LibrarySource): void {
  holder.librarySource = source;
}

function readOnce(): LibrarySource {
  let library: Promise<Library> | null = null;
  return () => {
    library ??= load();
    // A failed load is tried again at the next request, not remembered.
    library.catch(() => {
      library = null;
    });
    return library;
  };
}

async function load(): Promise<Library> {
  const { CONTENT_DIR, BUILD_NOW } = env();
  // All processes of a build decide the news for one moment.
  const library = await loadLibrary(CONTENT_DIR, BUILD_NOW ? new Date(BUILD_NOW) : new Date());
  const errors = library.problems.filter(isError);
  if (runMode() === 'build' && errors.length > 0) throw new ContentError(errors);
  return library;
}
