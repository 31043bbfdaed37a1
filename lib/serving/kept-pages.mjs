// Next's `cacheHandler` (next.config.js). Uses Next's own file-system cache, an undocumented class, to read the pages of the
// build: see next-internals.mjs.

import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { openFileStore, pagesFolder, picturesFolder } from './file-store.mjs';
import { finishDocument } from './finish-document.mjs';
import { isBuildPhase, pathOfCacheKey } from './next-internals.mjs';
import { readPageMark } from './page-mark.mjs';
import { isBeingRenewed } from './renewed-pages.mjs';
import { currentFingerprint, isCurrentPage, preparePage } from './served-edition.mjs';
import { openSharedPages } from './shared-pages.mjs';

/** @typedef {import('./cache-entry.mjs').PageHead} PageHead */
/** @typedef {{ keptAt: number, etag: string, upstreamEtag: string, extension: string, revalidate: number }} PictureHead */

const FileSystemCache = /** @type {any} */ (fileSystemCache).default ?? fileSystemCache;

/** Set by the program that starts the server; a build stores nothing here. */
const { CACHE_DIR = '', PORTAL_BUILD_ID = '', REDIS_URL = '' } = process.env;

/** @type {ReturnType<typeof openFileStore<PageHead>>} */
const pages = openFileStore(pagesFolder(CACHE_DIR, PORTAL_BUILD_ID));

/** Not in a build, which must not wait for Redis. */
const shared = REDIS_URL === '' || isBuildPhase() ? null : openSharedPages(REDIS_URL, PORTAL_BUILD_ID);

/** @type {ReturnType<typeof openFileStore<PictureHead>>} */
const pictures = openFileStore(picturesFolder(CACHE_DIR));

/** Nothing expires by age: a page is right as long as its model stays the same. */
const FOR_EVER = { revalidate: false, expire: undefined };

/** Whether a failure to store was reported, perhaps at the start, so that a full disk is reported once. */
let isFailing = process.env.PORTAL_KEEPS === 'nothing';

/**
 * Caches rendered pages, each with its model's fingerprint. A page is served while the current edition's model has the same
 * fingerprint; otherwise it is a miss, and Next renders the page within that request.
 */
export default class KeptPages {
  /** @param {any} context as Next gives it */
  constructor(context) {
    this.isBuild = isBuildPhase();
    // A server only reads the build's pages, and stores its own elsewhere.
    this.built = new FileSystemCache(
      this.isBuild ? context : { ...context, flushToDisk: false, maxMemoryCacheSize: 0 },
    );
  }

  /** @param {string} key @param {any} context */
  async get(key, context) {
    if (context.kind === 'IMAGE') return readPicture(key);
    if (this.isBuild || context.kind !== 'APP_PAGE') return this.built.get(key, context);
    await preparePage(pathOfCacheKey(key));
    const kept = (await readShared(key)) ?? (await pages.read(key));
    if (kept && mayServe(kept.head)) return entryOf(kept);
    const built = await this.built.get(key, context);
    const mark = built?.value?.html ? readPageMark(built.value.html) : null;
    return mark && !mayServe(mark) ? null : built;
  }

  /** @param {string} key @param {any} value @param {any} context */
  async set(key, value, context) {
    if (this.isBuild) return this.built.set(key, value, context);
    if (value?.kind === 'IMAGE') return keep(() => pictures.write(key, pictureOf(value)));
    const mark = value?.kind === 'APP_PAGE' ? readPageMark(value.html) : null;
    if (!mark) return;
    const { status, headers, html } = value;
    const page = { head: { ...mark, keptAt: Date.now(), status, headers }, body: Buffer.from(finishDocument(html)) };
    const isShared = shared !== null && pathOfCacheKey(key) === mark.path && (await shared.write(page));
    if (!isShared) await keep(() => pages.write(key, page));
  }

  /** No tags: fingerprints decide what is current. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/** @param {string} key */
async function readShared(key) {
  if (!shared) return null;
  const path = pathOfCacheKey(key);
  const fingerprint = currentFingerprint(path);
  return fingerprint === null ? null : shared.read(path, fingerprint);
}

/** @param {{ path: string, fingerprint: string }} page as in its mark */
function mayServe(page) {
  return isCurrentPage(page) && !isBeingRenewed(page.path);
}

/** @param {import('./cache-entry.mjs').CacheEntry<PageHead>} kept */
function entryOf({ head: { keptAt, status, headers }, body }) {
  const value = { kind: 'APP_PAGE', html: body.toString('utf8'), status, headers };
  return { lastModified: keptAt, value, cacheControl: FOR_EVER };
}

/** @param {string} key */
async function readPicture(key) {
  const kept = await pictures.read(key);
  if (!kept) return null;
  const { keptAt, ...head } = kept.head;
  return { lastModified: keptAt, value: { kind: 'IMAGE', ...head, buffer: kept.body } };
}

/** @param {PictureHead & { buffer: Uint8Array }} value as Next made it */
function pictureOf({ etag, upstreamEtag, extension, revalidate, buffer }) {
  return { head: { keptAt: Date.now(), etag, upstreamEtag, extension, revalidate }, body: Buffer.from(buffer) };
}

/**
 * Stores an entry. If that fails, this reader gets the page anyway, and it is rendered again for the next one.
 *
 * @param {() => Promise<void>} write
 */
async function keep(write) {
  try {
    await write();
    isFailing = false;
  } catch (error) {
    if (!isFailing)
      console.error(`Pages and pictures cannot be kept: ${error instanceof Error ? error.message : error}`);
    isFailing = true;
  }
}
