import { canonicalPath } from '@/lib/config/paths';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { isOtherAddress, otherAnswerAt } from '@/lib/pages/other-addresses';
import { hasPage, pageAt } from '@/lib/pages/page-table';
import { fileAt, filePagePath } from '@/lib/preview/find-file';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { refusalOf } from '@/lib/preview/request-origin';
import type { Snapshot } from '@/lib/preview/snapshot';

/** What a preview does with a request before anything else looks at it. */
export type Gate =
  | { readonly refuse: string }
  /** An address that says by itself what is wrong where nothing can be read. */
  | { readonly pass: true }
  /** An address of this site at which the page is rendered instead. */
  | { readonly show: string }
  | null;

/** What stands in for an address without a page. */
const MISSING_PAGE = '/preview/missing';

/** What a browser that shows a page says it wants, or keeps current; others want a picture, a script. */
const PAGES: ReadonlySet<string | null> = new Set(['document', 'empty', null]);

/** What keeps a page current, and files that no article decides. */
const EARLY: ReadonlySet<string> = new Set([
  ...['/preview/state', '/preview/events', '/preview/labels', '/preview/readers'],
  '/favicon.ico',
]);

/**
 * Whether a preview answers a request, and what it shows for it.
 *
 * @param request its address as the request names it
 */
export async function gateOf(request: { readonly url: string; readonly headers: Headers }): Promise<Gate> {
  const refuse = refusalOf(request.headers);
  if (refuse !== null) return { refuse };
  const { pathname, searchParams } = new URL(request.url);
  if (EARLY.has(pathname)) return { pass: true };
  const preview = getLivePreview();
  const soon = await preview.snapshot();
  const meant = pathname === OPTIMISER_PATH ? (searchParams.get('url') ?? '') : pathname;
  const snapshot = isShownEarly(soon, meant) ? soon : await preview.whole();
  if (!isForArticles(pathname) || hasPage(await preview.shownLibrary(snapshot), pathname)) return null;
  const found = fileAt(preview, snapshot, pathname);
  if (found && found.kind !== 'article') return { show: filePagePath(found.file.file) };
  return PAGES.has(request.headers.get('sec-fetch-dest')) ? { show: MISSING_PAGE } : null;
}

/** Whether an article can have an address, as its own or as an older one: all others are the house's or the framework's. */
function isForArticles(pathname: string): boolean {
  return !(isOtherAddress(canonicalPath(pathname)) || isWellKnown(pathname));
}

/** Addresses by which tools find out about a server, RFC 8615. */
function isWellKnown(pathname: string): boolean {
  return pathname.startsWith('/.well-known/');
}

/**
 * What is shown while a large folder is still being read: pages that are right without the rest, and what they load.
 * Everything else, such as a topic's page or the search, would be wrong.
 */
export function isShownEarly({ library, unread }: Pick<Snapshot, 'library' | 'unread'>, pathname: string): boolean {
  if (unread === 0 || isWellKnown(pathname)) return true;
  if (otherAnswerAt(canonicalPath(pathname)) === 'fixed' || findMedia(library.media, pathname)) return true;
  return pageAt(library, pathname)?.isReadyEarly ?? false;
}
