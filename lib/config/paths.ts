import { decodeEscapes } from '@/lib/core/decode-escapes';

/**
 * Every address of the site is made here, but for those of facets, see `lib/article/facets.ts`; so none is spelled twice.
 * All are root-relative, none ends in `/`.
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

/** {@link articlePath} as {@link canonicalPath} spells it, without taking it apart: a slug holds nothing to decode. */
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

/** The page that searches; `lib/search/search-address.ts` knows its parameters. */
export const SEARCH_PATH = '/search';

/** A file of the search index. */
export function searchFilePath(file: string): string {
  return `/search/${file}`;
}

export const SEARCH_MANIFEST = 'manifest.json';

export const SEARCH_API_PATH = '/api/search';

/** The picture of pages that have none of their own. */
export const SOCIAL_CARD_PATH = '/social-card.png';

export const OPENSEARCH_PATH = '/opensearch.xml';

/** The first page of a listing is the listing itself. */
export function numberedPath(base: string, page: number): string {
  return page <= 1 ? base : `${base}/page/${page}`;
}

/**
 * One spelling for every way to write a path: percent-escapes decoded segment by segment (an escaped slash stays
 * escaped, since routes do not part there), Unicode composed, one leading slash, no final one, no query. Malformed
 * escapes stay as they are.
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
