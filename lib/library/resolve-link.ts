import type { Article } from '@/lib/article/article';
import { canonicalPath } from '@/lib/config/paths';
import { hasPage } from '@/lib/library/has-page';
import type { Library } from '@/lib/library/library';
import type { ResolveLink } from '@/lib/markdown/finish-markup';

/**
 * Links of a body as they work here: absolute ones as they are; a relative one to a page of this site if there is
 * one, else against the original it was copied from (that is what its author meant); else nowhere.
 */
export function linkResolver(library: Library, base: Article['original']): ResolveLink {
  return (href) => {
    if (/^(https?|mailto):/i.test(href)) return URL.canParse(href) ? href : null;
    if (
      href.startsWith('/') &&
      !href.startsWith('//') &&
      (hasPage(library, href) || library.redirects.has(canonicalPath(href)))
    )
      return href;
    const absolute = base && URL.canParse(href, base) ? new URL(href, base) : null;
    return absolute && /^https?:$/.test(absolute.protocol) ? absolute.href : null;
  };
}
