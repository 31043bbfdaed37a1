import { env } from '@/lib/config/env';
import { canonicalPath, OPENSEARCH_PATH, SEARCH_WORKER_PATH } from '@/lib/config/paths';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { hasPage, isLibraryPath } from '@/lib/library/has-page';
import { fileAt, filePagePath } from '@/lib/preview/find-file';
import { heldPreview } from '@/lib/preview/held-preview';
import type { Snapshot } from '@/lib/preview/live-preview';

/** What a preview does with a request before anything else looks at it. */
export type Gate =
  | { readonly refuse: string }
  /** An address of this site at which the page is rendered instead. */
  | { readonly show: string }
  | null;

/** What stands in for an address without a page. */
const MISSING_PAGE = '/preview/missing';

/** Lists that the next articles join, what keeps a page current, and files that no article decides. */
const EARLY: ReadonlySet<string> = new Set([
  ...['/', '/news', '/about'],
  ...['/preview/state', '/preview/events', '/preview/labels'],
  ...['/icon.svg', '/apple-icon.png', '/favicon.ico', '/robots.txt', '/speculation-rules.json'],
  ...[OPENSEARCH_PATH, SEARCH_WORKER_PATH],
]);

/** The names under which a machine calls itself. */
const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A preview shows what is not published, so it answers this machine alone: a page of another site that makes a browser
 * ask for it, or a name that was pointed here, is refused. `PREVIEW_HOSTS` names further hosts, on purpose.
 *
 * @param url as the request names it
 */
export async function gateOf(request: { readonly url: string; readonly headers: Headers }): Promise<Gate> {
  const allowed = new Set([...OWN_HOSTS, ...env().PREVIEW_HOSTS]);
  const host = request.headers.get('host');
  // Every browser names one; what asks without is this server itself, for a picture it is to make smaller.
  if (host !== null && !allowed.has(hostName(host) ?? '')) return { refuse: refusal('host', host) };
  const origin = request.headers.get('origin');
  if (origin !== null && !(URL.canParse(origin) && allowed.has(new URL(origin).hostname)))
    return { refuse: refusal('origin', origin) };
  // Browsers name no origin when a page of another site merely embeds something.
  const { headers } = request;
  if (headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-dest') !== 'document')
    return { refuse: refusal('page that asks', headers.get('referer') ?? '') };
  const { pathname, searchParams } = new URL(request.url);
  const preview = heldPreview();
  const soon = await preview.snapshot();
  const meant = pathname === OPTIMISER_PATH ? (searchParams.get('url') ?? '') : pathname;
  const snapshot = isShownEarly(soon, meant) ? soon : await preview.whole();
  if (!isLibraryPath(pathname) || hasPage(snapshot.library, pathname)) return null;
  const found = fileAt(preview, snapshot, pathname);
  return { show: found?.kind === 'broken' ? filePagePath(found.file.file) : MISSING_PAGE };
}

/**
 * What is shown while a large folder is still being read: lists that the next articles join, articles that were read, and
 * what those pages load. Everything else, such as a topic's page or the search, would be wrong without the rest.
 */
export function isShownEarly({ library, unread }: Pick<Snapshot, 'library' | 'unread'>, pathname: string): boolean {
  if (unread === 0 || EARLY.has(pathname) || pathname.startsWith('/artwork/')) return true;
  const [, section, slug = '', ...rest] = canonicalPath(pathname).split('/');
  const isArticle = section === 'news' && rest.length === 0 && library.articleBySlug.has(slug);
  return isArticle || findMedia(library.media, pathname) !== undefined;
}

function hostName(host: string): string | null {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function refusal(what: string, found: string): string {
  const shown = JSON.stringify(found.slice(0, 100));
  return `This is a preview, which answers its own machine alone; the ${what} ${shown} is another. PREVIEW_HOSTS names more.\n`;
}
