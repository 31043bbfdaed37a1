/** Every address of the site is made here, so that none is spelled twice. All are root-relative, none ends in `/`. */

export function articlePath(slug: string): string {
  return `/news/${encodeURIComponent(slug)}`;
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

export function searchPath(query: string): string {
  return query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`;
}

/** The first page of a listing is the listing itself. */
export function numberedPath(base: string, page: number): string {
  return page <= 1 ? base : `${base}/page/${page}`;
}

/** Addresses that belong to the house; together with the prefixes below nothing else may claim them. */
const HOUSE_PATHS: ReadonlySet<string> = new Set([
  '/',
  '/news',
  '/topic',
  '/offering',
  '/author',
  '/source',
  '/search',
  '/about',
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.ico',
  '/icon.svg',
  '/apple-icon.png',
  '/social-card.png',
  '/speculation-rules.json',
  '/index',
]);

const HOUSE_PREFIXES = ['/_next/', '/api/', '/media/', '/artwork/', '/search/'] as const;

/** Whether a path is one of the site's own fixed addresses, which no alias may take. */
export function isHousePath(path: string): boolean {
  return HOUSE_PATHS.has(path) || HOUSE_PREFIXES.some((prefix) => path.startsWith(prefix));
}

/**
 * One spelling for every way to write a path: percent-escapes decoded, one leading slash, no final one, no query.
 * Malformed escapes stay as they are.
 */
export function canonicalPath(path: string): string {
  const bare = path
    .replace(/[?#].*$/s, '')
    .replace(/^\/*/, '/')
    .replace(/(?<=.)\/+$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
