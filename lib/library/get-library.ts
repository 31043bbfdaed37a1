import { env, runMode } from '@/lib/config/env';
import { ContentError, isError } from '@/lib/core/problem';
import type { Library } from '@/lib/library/library';
import { emptyLoadCache, type LoadCache, loadLibrary } from '@/lib/library/load-library';

interface Held {
  readonly cache: LoadCache;
  library: Promise<Library> | null;
  loadedAt: number;
}

/** In preview the content folder is looked at again after this many milliseconds, so a saved file shows on reload. */
const FRESH_FOR = 300;

// On globalThis, because the proxy and the pages are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { heldLibrary?: Held };

/**
 * The library of this process. A build and a server load it once; a preview re-reads what changed on disk.
 * @throws {ContentError} in a build, when the content has errors
 */
export function getLibrary(): Promise<Library> {
  holder.heldLibrary ??= { cache: emptyLoadCache(), library: null, loadedAt: 0 };
  const held = holder.heldLibrary;
  const stale = runMode() === 'preview' && Date.now() - held.loadedAt > FRESH_FOR;
  if (!held.library || stale) {
    held.loadedAt = Date.now();
    held.library = load(held.cache);
    // A failed load is tried again at the next request, not remembered.
    held.library.catch(() => {
      held.library = null;
    });
  }
  return held.library;
}

async function load(cache: LoadCache): Promise<Library> {
  const library = await loadLibrary(env().CONTENT_DIR, new Date(), cache);
  const errors = library.problems.filter(isError);
  if (runMode() === 'build' && errors.length > 0) throw new ContentError(errors);
  return library;
}
