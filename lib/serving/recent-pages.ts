import { createLruCache, type LruCache, perObject } from '@/lib/core/cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import type { Library } from '@/lib/library/library';
import { type Page, pageAt } from '@/lib/pages/page-table';

/** How many pages of a library are remembered: as many as may be rendered at one time. */
const REMEMBERED = 16;

type Pages = LruCache<string, { readonly page: Page | null }>;

const pagesOf = perProcess('recent-pages', () => perObject((_library: Library): Pages => createLruCache(REMEMBERED)));

/**
 * The page at an address, as `pageAt` of the page table finds it. Its model is made once for all who ask within a short
 * time: a page that is not current any more is rendered right after its fingerprint was worked out.
 */
export function recentPageAt(library: Library, address: string): Page | null {
  return pagesOf(library).get(address, () => ({ page: pageAt(library, address) })).page;
}
