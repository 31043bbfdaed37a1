/**
 * Addresses that are not pages, by first segment: `library` if the answer depends on the content, `fixed` if only on the
 * code or the site's settings.
 */
const OTHERS: ReadonlyMap<string, 'library' | 'fixed'> = new Map([
  ['api', 'library'],
  ['feed.xml', 'library'],
  // The internal route for pages of content/pages; only the proxy rewrites to it.
  ['house-page', 'library'],
  ['media', 'library'],
  ['search', 'library'],
  ['sitemap.xml', 'library'],
  ['apple-icon.png', 'fixed'],
  ['favicon.ico', 'fixed'],
  ['icon.png', 'fixed'],
  ['icon-192.png', 'fixed'],
  ['icon-512.png', 'fixed'],
  ['logo-dark.png', 'fixed'],
  ['logo-light.png', 'fixed'],
  ['manifest.webmanifest', 'fixed'],
  ['opensearch.xml', 'fixed'],
  ['robots.txt', 'fixed'],
  ['social-card.png', 'fixed'],
  ['artwork', 'fixed'],
  ['failed', 'fixed'],
  ['islands', 'fixed'],
  ['speculation-rules.json', 'fixed'],
]);

/** First segments that Next, the proxy, browsers and the preview reserve. */
const KEPT_FREE: ReadonlySet<string> = new Set(['404', '500', 'index', 'preview', 'unknown']);

/** Whether a canonical path is reserved for something other than a page. */
export function isOtherAddress(path: string): boolean {
  const [, first = ''] = path.split('/');
  return OTHERS.has(first) || KEPT_FREE.has(first) || first.startsWith('_');
}

/** What the answer at a canonical path without a page depends on; null if there is no answer. */
export function otherAnswerAt(path: string): 'library' | 'fixed' | null {
  const [, first = ''] = path.split('/');
  return OTHERS.get(first) ?? null;
}

export function otherSegments(): readonly string[] {
  return [...OTHERS.keys()];
}
