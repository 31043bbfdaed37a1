import type { Article } from '@/lib/article/article';
import type { ResolveLink } from '@/lib/markdown/finish-markup';
import type { IsAddress } from '@/lib/pages/page-kind';

/**
 * Links of a body as they work here: absolute ones as they are; a relative one to a page of this site if there is
 * one, else against the original it was copied from (that is what its author meant); else nowhere.
 */
export function linkResolver(isAddress: IsAddress, base: Article['original']): ResolveLink {
  return (href) => {
    if (/^(https?|mailto):/i.test(href)) return URL.canParse(href) ? href : null;
    if (href.startsWith('/') && !href.startsWith('//') && isAddress(href)) return href;
    const absolute = base && URL.canParse(href, base) ? new URL(href, base) : null;
    return absolute && /^https?:$/.test(absolute.protocol) ? absolute.href : null;
  };
}
