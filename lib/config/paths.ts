/** Every address of the site is made here, so that none is spelled twice. All are root-relative, none ends in `/`. */

export function articlePath(slug: string): string {
  return `/news/${encodeURIComponent(slug)}`;
}

/** {@link articlePath} as {@link canonicalPath} spells it, without taking it apart: a slug holds nothing to decode. */
export function canonicalArticlePath(slug: string): string {
  return `/news/${slug.normalize('NFC')}`;
}

export function topicPath(slug: string): string {
  return `/topic/${encodeURIComponent(slug)}`;
}

export function offeringPath(slug: string): string {
  return `/offering/${encodeURIComponent(slug)}`;
}

export function authorPath(slug: string): string {
  return `/author/${encodeURIComponent(slug)}`;
}

export function sourcePath(domain: string): string {
  return `/source/${encodeURIComponent(domain)}`;
}

export const TOPICS_PATH = '/topic';

/** The page that searches; `lib/search/search-address.ts` knows its parameters. */
export const SEARCH_PATH = '/search';

/** A file of the search index. */
export function searchFilePath(file: string): string {
  return `/search/${file}`;
}

export const SEARCH_MANIFEST = 'manifest.json';

export const SEARCH_API_PATH = '/api/search';

export const OPENSEARCH_PATH = '/opensearch.xml';

/** The first page of a listing is the listing itself. */
export function numberedPath(base: string, page: number): string {
  return page <= 1 ? base : `${base}/page/${page}`;
}

/** The house's page about itself, and the file of the content folder that makes it. */
export const ABOUT_PATH = '/about';
export const ABOUT_FILE = 'pages/about.mdx';

/** The house's own pages, whatever the content. */
export const HOUSE_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/news',
  '/topic',
  '/offering',
  '/search',
  ABOUT_PATH,
  '/feed.xml',
]);

/** First segments under which the house or the framework answers, so that no alias may begin with one. */
const RESERVED: ReadonlySet<string> = new Set(
  `404 500 about api apple-icon.png artwork favicon.ico feed.xml icon.svg index islands media opensearch.xml preview robots.txt search sitemap.xml
   social-card.png speculation-rules.json unknown`.split(/\s+/),
);

/** Whether a path is one of the site's own fixed addresses, or lies where only those do: no alias may take it. */
export function isHousePath(path: string): boolean {
  const [, first = '', second, third] = path.split('/');
  if (HOUSE_PAGES.has(path) || RESERVED.has(first) || first.startsWith('_')) return true;
  // Numbered pages are reserved before they exist: tomorrow's articles make them.
  return SECTIONS.has(first) && (!second || (second === 'page' && third !== undefined) || third === 'page');
}

/** The sections whose pages the library decides. */
export const SECTIONS: ReadonlySet<string> = new Set(['news', 'topic', 'offering', 'author', 'source']);

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
  try {
    const decoded = decodeURIComponent(segment);
    return decoded.includes('/') ? segment : decoded;
  } catch {
    return segment;
  }
}
