import type { Article } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import type { MediaFile } from '@/lib/images/media-file';
import type { Library } from '@/lib/library/library';
import type { ResolveLink, ResolvePicture } from '@/lib/markdown/finish-markup';
import type { IsAddress } from '@/lib/pages/page-kind';

/**
 * Resolves the links of a body. A file in the content folder comes first. Absolute links stay as they are. A relative link
 * leads to a page of this site if there is one, else it is relative to the original, which is what its author meant. Null
 * for any other link, and for one with a user name before its host, which can pose as the host.
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
    // `https:path` without slashes: browsers take it for a path of this site if the schemes are the same.
    if (/^https?:/i.test(href)) return isOpen(href) ? new URL(href).href : null;
    if (href.startsWith('/') && !href.startsWith('//') && isAddress(href)) return href;
    const absolute = base && URL.canParse(href, base) ? new URL(href, base) : null;
    return absolute && isOpen(absolute.href) ? absolute.href : null;
  };
}

/** The content file that an address in a body names; undefined if there is none to show. */
export type MediaAt = (named: string) => MediaFile | undefined;

export function mediaBeside({ bodyMedia }: Pick<Library, 'bodyMedia'>, { file }: Pick<Article, 'file'>): MediaAt {
  return (named) => {
    const path = bodyMedia.size === 0 ? null : bodyMediaPath(file, named);
    return path === null ? undefined : bodyMedia.get(path);
  };
}

export function pictureResolver(mediaAt: MediaAt): ResolvePicture {
  return (src) => {
    const found = mediaAt(src);
    return found?.kind === 'image' ? { address: found.address, width: found.width, height: found.height } : null;
  };
}

/** Whether it is an http(s) address without a user name. */
function isOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
