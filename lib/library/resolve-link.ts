import type { Article } from '@/lib/article/article';
import { canonicalPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import type { ResolveLink } from '@/lib/markdown/finish-markup';

const HOUSE_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/news',
  '/topic',
  '/offering',
  '/search',
  '/about',
  '/feed.xml',
]);

/** Whether a root-relative address has a page in this library. */
export function hasPage(library: Library, address: string): boolean {
  const path = canonicalPath(address);
  if (HOUSE_PAGES.has(path) || library.redirects.has(path)) return true;
  const [, section, slug = '', rest] = path.split('/');
  if (rest !== undefined) return false;
  if (section === 'news') return library.articleBySlug.has(slug);
  if (section === 'topic') return library.topics.has(slug);
  if (section === 'offering') return library.offerings.has(slug);
  if (section === 'author') return library.authors.has(slug);
  return section === 'source' && library.sources.has(slug);
}

/**
 * Links of a body as they work here: absolute ones as they are; a relative one to a page of this site if there is
 * one, else against the original it was copied from (that is what its author meant); else nowhere.
 */
export function linkResolver(library: Library, base: Article['original']): ResolveLink {
  return (href) => {
    if (/^(https?|mailto):/i.test(href)) return URL.canParse(href) ? href : null;
    if (href.startsWith('/') && !href.startsWith('//') && hasPage(library, href)) return href;
    const absolute = base && URL.canParse(href, base) ? new URL(href, base) : null;
    return absolute && /^https?:$/.test(absolute.protocol) ? absolute.href : null;
  };
}
