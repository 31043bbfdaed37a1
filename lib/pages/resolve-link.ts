import type { Article } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { MediaFile } from '@/lib/images/media-file';
import type { Library } from '@/lib/library/library';
import type { ResolveLink, ResolvePicture } from '@/lib/markdown/finish-markup';
import type { IsAddress } from '@/lib/pages/page-kind';

/**
 * Links of a body as they work here: absolute ones as they are; a relative one to a page of this site if there is
 * one, else against the original it was copied from (that is what its author meant); else nowhere. So does one with a
 * user before its host: a name nobody needs in the news, which can pose as the host. A file beside the article comes
 * first.
 */
export function linkResolver(
  isAddress: IsAddress,
  base: Article['original'],
  mediaAt: MediaAt = () => undefined,
): ResolveLink {
  return (href) => {
    const file = mediaAt(href);
    if (file) return file.address;
    if (/^mailto:/i.test(href)) return URL.canParse(href) ? href : null;
    if (/^https?:\/\//i.test(href)) return isOpen(href) ? href : null;
    // A browser takes one without slashes for a path of this site where that has the same scheme.
    if (/^https?:/i.test(href)) return isOpen(href) ? new URL(href).href : null;
    if (href.startsWith('/') && !href.startsWith('//') && isAddress(href)) return href;
    const absolute = base && URL.canParse(href, base) ? new URL(href, base) : null;
    return absolute && isOpen(absolute.href) ? absolute.href : null;
  };
}

/** The file beside an article that an address in its body names; undefined where there is none to show. */
export type MediaAt = (named: string) => MediaFile | undefined;

export function mediaBeside({ bodyMedia }: Pick<Library, 'bodyMedia'>, { file }: Pick<Article, 'file'>): MediaAt {
  return (named) => {
    const path = bodyMedia.size === 0 ? null : bodyMediaPath(file, named);
    return path === null ? undefined : bodyMedia.get(path);
  };
}

/** Pictures beside an article, as its body shows them. */
export function pictureResolver(mediaAt: MediaAt): ResolvePicture {
  return (src) => {
    const found = mediaAt(src);
    return found?.kind === 'image' ? { address: found.address, width: found.width, height: found.height } : null;
  };
}

/** Whether an address is one of the web, and names its host and nobody before it. */
function isOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
