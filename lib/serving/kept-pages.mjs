// Next's `cacheHandler` (next.config.js). What leans on Next's inner workings here is its file-system cache, which knows
// where a build left its pages; tests/e2e/edition/edition.spec.ts fails first when an upgrade changes it.

import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { finishDocument } from './finish-document.mjs';
import { readPageMark } from './page-mark.mjs';
import { openPageStore, pagesFolder } from './page-store.mjs';
import { isBeingRenewed } from './renewed-pages.mjs';
import { isCurrentPage } from './served-edition.mjs';

/** @typedef {import('./page-store.mjs').KeptPage} KeptPage */

const FileSystemCache = /** @type {any} */ (fileSystemCache).default ?? fileSystemCache;

/** Both variables are set by what starts the server; a build keeps nothing here. */
const pageStore = openPageStore(pagesFolder(process.env.CACHE_DIR ?? '', process.env.BUILD_ID ?? ''));

/** Nothing ages: a page is right as long as its model stays the same. */
const FOR_EVER = { revalidate: false, expire: undefined };

/** Whether keeping has failed and was reported, so that a full disk is reported once. */
let isFailing = false;

/**
 * Keeps rendered pages, each with the fingerprint of the model it was made from. A page is served while the current
 * edition's model has the same fingerprint; any other is a miss, and Next renders the page within that very request.
 */
export default class KeptPages {
  /** @param {any} context as Next gives it */
  constructor(context) {
    this.isBuild = process.env.NEXT_PHASE === 'phase-production-build';
    // A server only reads what the build left, and keeps its own pages elsewhere.
    this.built = new FileSystemCache(
      this.isBuild ? context : { ...context, flushToDisk: false, maxMemoryCacheSize: 0 },
    );
  }

  /** @param {string} key @param {any} context */
  async get(key, context) {
    if (this.isBuild || context.kind !== 'APP_PAGE') return this.built.get(key, context);
    const kept = await pageStore.read(key);
    if (kept && mayServe(kept)) return entryOf(kept);
    const built = await this.built.get(key, context);
    const mark = built?.value?.html ? readPageMark(built.value.html) : null;
    return mark && !mayServe(mark) ? null : built;
  }

  /** @param {string} key @param {any} value @param {any} context */
  async set(key, value, context) {
    if (this.isBuild) return this.built.set(key, value, context);
    const mark = value?.kind === 'APP_PAGE' ? readPageMark(value.html) : null;
    if (!mark) return;
    const { status, headers, html } = value;
    try {
      await pageStore.write(key, { ...mark, keptAt: Date.now(), status, headers, html: finishDocument(html) });
      isFailing = false;
    } catch (error) {
      // The reader has the page; the next one waits for it to be rendered again.
      if (!isFailing) console.error(`Pages cannot be kept: ${error instanceof Error ? error.message : error}`);
      isFailing = true;
    }
  }

  /** Nothing here has tags: fingerprints say what is current. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/** @param {{ path: string, fingerprint: string }} page as its mark says it */
function mayServe(page) {
  return isCurrentPage(page) && !isBeingRenewed(page.path);
}

/** @param {KeptPage} kept */
function entryOf({ keptAt, status, headers, html }) {
  return { lastModified: keptAt, value: { kind: 'APP_PAGE', html, status, headers }, cacheControl: FOR_EVER };
}
