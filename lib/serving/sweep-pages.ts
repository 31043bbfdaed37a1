import { env } from '@/lib/config/env';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { hasPage } from '@/lib/pages/page-table';
import { openFileStore, pagesFolder, picturesFolder, removeOldFolders } from '@/lib/serving/file-store.mjs';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';

/** Milliseconds between two sweeps; outdated pages are never served, so there is no hurry. */
const EVERY = 10 * 60_000;

/** Milliseconds before the first sweep: after the first readers, but early enough for a server that restarts often. */
const FIRST = 30_000;

/** Bytes of all cached pages, and of all cached pictures: enough for fifty thousand articles. */
const MAX_BYTES = 1024 ** 3;

/** Milliseconds after which pages of another build are removed; until then a rollback may need them. */
const MAX_AGE = 7 * 86_400_000;

/** Soon after the start, and from time to time, removes cached pages that no longer exist, and the oldest beyond a size. */
export function sweepPages(editions: EditionHolder): void {
  const { CACHE_DIR, PORTAL_BUILD_ID } = env();
  const pages = openFileStore<{ readonly path: string }>(pagesFolder(CACHE_DIR, PORTAL_BUILD_ID));
  const pictures = openFileStore(picturesFolder(CACHE_DIR));
  const sweep = async () => {
    const library = editions.current()?.library;
    if (library) await pages.sweep(({ path }) => path === NOWHERE || hasPage(library, path), MAX_BYTES);
    await pictures.sweep(() => true, MAX_BYTES);
    await removeOldFolders(pagesFolder(CACHE_DIR, PORTAL_BUILD_ID), MAX_AGE);
  };
  // A failed sweep is tried again at the next interval.
  const trySweep = () => void sweep().catch(() => undefined);
  setTimeout(trySweep, FIRST).unref();
  setInterval(trySweep, EVERY).unref();
}
