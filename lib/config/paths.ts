import { decodeEscapes } from '@/lib/core/decode-escapes';

/**
 * Makes all addresses of the site, except those of facets (`lib/article/facets.ts`). All are root-relative, none ends
 * in `/`.
 */

export const NEWS_PATH = '/news';

export const TOPICS_PATH = '/topic';

export const OFFERINGS_PATH = '/offering';

/** Pictures and PDFs of articles. */
export const MEDIA_PATH = '/media';

/** Drawings for articles without a picture. */
export const ARTWORK_PATH = '/artwork';

export function articlePath(slug: string): string {
  return `${NEWS_PATH}/${encodeURIComponent(slug)}`;
}

/** Like {@link canonicalPath} of {@link articlePath}, but faster: a slug has nothing to decode. */
export function canonicalArticlePath(slug: string): string {
  return `${NEWS_PATH}/${slug.normalize('NFC')}`;
}

/** @param period `2021`, or `2021/02` */
export function archivePath(period: string): string {
  return `${NEWS_PATH}/${period}`;
}

export function topicPath(slug: string): string {
  return `${TOPICS_PATH}/${encodeURIComponent(slug)}`;
}

export function offeringPath(slug: string): string {
  return `${OFFERINGS_PATH}/${encodeURIComponent(slug)}`;
}

/** The search page; `lib/search/search-address.ts` has its parameters. */
export const SEARCH_PATH = '/search';

/** A file of the search index. */
export function searchFilePath(file: string): string {
  return `/search/${file}`;
}

export const SEARCH_MANIFEST = 'manifest.json';

export const SEARCH_API_PATH = '/api/search';

/** The picture of pages without one of their own, for social networks. */
export const SOCIAL_CARD_PATH = '/social-card.png';

export const OPENSEARCH_PATH = '/opensearch.xml';

/** The address of a numbered page of a list; page 1 is the list itself. */
export function numberedPath(base: string, page: number): string {
  return page <= 1 ? base : `${base}/page/${page}`;
}

/**
 * The canonical spelling of a path: percent-escapes decoded segment by segment (an escaped slash stays escaped, because
 * it separates no segments), Unicode composed (NFC), one leading slash, no final one, no query. Malformed escapes stay
 * as they are.
 */
export function canonicalPath(path: string): string {
  const bare = path
    .replace(/[?#].*$/s, '')
    .replace(/^\/*/, '/')
    .replace(/(?<=.)\/+$/, '');
  return bare.split('/').map(decodeSegment).join('/').normalize('NFC');
}

function decodeSegment(segment: string): string {
  const decoded = decodeEscapes(segment);
  return decoded.includes('/') ? segment : decoded;
}
