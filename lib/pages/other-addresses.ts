/**
 * What answers beside pages, by the first segment of its address, and whether articles have a say in it; `fixed`
 * is what the code or the site's settings decide alone.
 */
const OTHERS: ReadonlyMap<string, 'library' | 'fixed'> = new Map([
  ['api', 'library'],
  ['feed.xml', 'library'],
  // Where the framework renders the house's own pages; the proxy alone leads there.
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

/** First segments that the framework, the proxy, browsers and the preview keep for themselves. */
const KEPT_FREE: ReadonlySet<string> = new Set(['404', '500', 'index', 'preview', 'unknown']);

/** Whether something other than a page answers at a canonical path, or would. */
export function isOtherAddress(path: string): boolean {
  const [, first = ''] = path.split('/');
  return OTHERS.has(first) || KEPT_FREE.has(first) || first.startsWith('_');
}

/** Whether the library decides what is answered at a canonical path without a page; null where nothing answers. */
export function otherAnswerAt(path: string): 'library' | 'fixed' | null {
  const [, first = ''] = path.split('/');
  return OTHERS.get(first) ?? null;
}

/** The first segments under which something other than a page answers. */
export function otherSegments(): readonly string[] {
  return [...OTHERS.keys()];
}
