import { env } from '@/lib/config/env';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { hasPage } from '@/lib/pages/page-table';
import { NOWHERE } from '@/lib/serving/page-mark.mjs';
import { openPageStore, pagesFolder } from '@/lib/serving/page-store.mjs';

/** Milliseconds between two sweeps; nothing is served that is due to go, so there is no hurry. */
const EVERY = 10 * 60_000;

/** Milliseconds before the first one, after a start: later than the first readers, sooner than a server that keeps ending. */
const FIRST = 30_000;

/** How large the kept pages may be together, in bytes: those of fifty thousand articles. */
const MOST_BYTES = 1024 ** 3;

/** Soon after the start, and from time to time, removes kept pages from disk that no edition has any more. */
export function sweepPages(editions: EditionHolder): void {
  const store = openPageStore(pagesFolder(env().CACHE_DIR, env().BUILD_ID));
  const sweep = async () => {
    const library = editions.current()?.library;
    const exists = (path: string) => path === NOWHERE || (library !== undefined && hasPage(library, path));
    if (library) await store.sweep(exists, MOST_BYTES);
  };
  // A folder that cannot be looked at now can be later.
  const trySweep = () => void sweep().catch(() => undefined);
  setTimeout(trySweep, FIRST).unref();
  setInterval(trySweep, EVERY).unref();
}
