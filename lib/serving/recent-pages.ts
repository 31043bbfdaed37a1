import { createLruCache, type LruCache, perObject } from '@/lib/core/cache';
import { perProcess } from '@/lib/core/per-process.mjs';
import type { Library } from '@/lib/library/library';
import { type Page, pageAt } from '@/lib/pages/page-table';

/** Cached pages per library: as many as may be rendered at the same time. */
const MAX_CACHED = 16;

type Pages = LruCache<string, { readonly page: Page | null }>;

const pagesOf = perProcess('recent-pages', () => perObject((_library: Library): Pages => createLruCache(MAX_CACHED)));

/**
 * The page at an address, from the page table. Recent pages are cached with their models, because a page that is out of date
 * is rendered right after its fingerprint was computed from the same model.
 */
export function recentPageAt(library: Library, address: string): Page | null {
  return pagesOf(library).get(address, () => ({ page: pageAt(library, address) })).page;
}
