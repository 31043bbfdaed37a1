import { canonicalPath, HOUSE_PAGES, SECTIONS } from '@/lib/config/paths';
import { PAGE_SIZE } from '@/lib/config/site';
import type { Library } from '@/lib/library/library';

/** The part of a library that decides which addresses exist. */
export type Pages = Pick<Library, 'articles' | 'articleBySlug' | 'topics' | 'offerings' | 'authors' | 'sources'>;

/** Whether an address is one of a section's pages, existing or not; others are for the router to judge. */
export function isLibraryPath(address: string): boolean {
  const [, section = '', rest] = canonicalPath(address).split('/');
  return SECTIONS.has(section) && rest !== undefined;
}

/** Whether a root-relative address has a page in this library: an article, a listing, or a numbered page of one. */
export function hasPage(library: Pages, address: string): boolean {
  return hasPageAt(library, canonicalPath(address));
}

/** {@link hasPage} of a path that `canonicalPath` gave. */
export function hasPageAt(library: Pages, path: string): boolean {
  if (HOUSE_PAGES.has(path)) return true;
  const [, section = '', slug = '', ...rest] = path.split('/');
  if (section === 'news' && slug === 'page' && rest.length === 1) return hasNumber(library.articles.length, rest[0]);
  const listed = listedCount(library, section, slug);
  if (listed === null) return false;
  if (rest.length === 0) return true;
  return section !== 'news' && rest.length === 2 && rest[0] === 'page' && hasNumber(listed, rest[1]);
}

/** How many articles the page at section and slug lists; null where there is no such page. */
function listedCount(library: Pages, section: string, slug: string): number | null {
  switch (section) {
    case 'news':
      return library.articleBySlug.has(slug) ? 0 : null;
    case 'topic':
      return library.topics.get(slug)?.articles.length ?? null;
    case 'offering':
      return library.offerings.get(slug)?.articles.length ?? null;
    case 'author':
      return library.authors.get(slug)?.articles.length ?? null;
    case 'source':
      return library.sources.get(slug)?.articles.length ?? null;
    default:
      return null;
  }
}

/** Numbered pages count from 2, written without leading zeros. */
function hasNumber(count: number, written = ''): boolean {
  const number = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 0;
  return number >= 2 && number <= Math.ceil(count / PAGE_SIZE);
}
