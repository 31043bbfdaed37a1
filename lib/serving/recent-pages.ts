import { createMemory, type Memory } from '@/lib/core/memory';
import { perObject } from '@/lib/core/per-object';
import type { Library } from '@/lib/library/library';
import { type Page, pageAt } from '@/lib/pages/page-table';

/** How many pages of a library are remembered: as many as may be rendered at one time. */
const REMEMBERED = 16;

type Pages = Memory<string, { readonly page: Page | null }>;

// On globalThis, because what asks whether a page is current and what renders it are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { recentPages?: (library: Library) => Pages };

/**
 * The page at an address, as `pageAt` of the page table finds it. Its model is made once for all who ask within a short
 * time: a page that is not current any more is rendered right after its fingerprint was worked out.
 */
export function recentPageAt(library: Library, address: string): Page | null {
  holder.recentPages ??= perObject((_library: Library): Pages => createMemory(REMEMBERED));
  return holder.recentPages(library).get(address, () => ({ page: pageAt(library, address) })).page;
}
