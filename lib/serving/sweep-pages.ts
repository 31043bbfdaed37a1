import { env } from '@/lib/config/env';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { hasPage } from '@/lib/pages/page-table';
import { openFileStore, pagesFolder, picturesFolder, removeOldFolders } from '@/lib/serving/file-store.mjs';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';

/** Milliseconds between two sweeps; nothing is served that is due to go, so there is no hurry. */
const EVERY = 10 * 60_000;

/** Milliseconds before the first one, after a start: later than the first readers, sooner than a server that keeps ending. */
const FIRST = 30_000;

/** How large kept pages may be together, and kept pictures, in bytes: those of fifty thousand articles. */
const MOST_BYTES = 1024 ** 3;

/** Milliseconds after which pages of another build are removed; until then it may be gone back to. */
const FORGOTTEN = 7 * 86_400_000;

/** Soon after the start, and from time to time, removes from disk what no edition has any more, and what is too much. */
export function sweepPages(editions: EditionHolder): void {
  const { CACHE_DIR, PORTAL_BUILD_ID } = env();
  const pages = openFileStore<{ readonly path: string }>(pagesFolder(CACHE_DIR, PORTAL_BUILD_ID));
  const pictures = openFileStore(picturesFolder(CACHE_DIR));
  const sweep = async () => {
    const library = editions.current()?.library;
    if (library) await pages.sweep(({ path }) => path === NOWHERE || hasPage(library, path), MOST_BYTES);
    await pictures.sweep(() => true, MOST_BYTES);
    await removeOldFolders(pagesFolder(CACHE_DIR, PORTAL_BUILD_ID), FORGOTTEN);
  };
  // A folder that cannot be looked at now can be later.
  const trySweep = () => void sweep().catch(() => undefined);
  setTimeout(trySweep, FIRST).unref();
  setInterval(trySweep, EVERY).unref();
}
