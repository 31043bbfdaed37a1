import { canonicalPath } from '@/lib/config/paths';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { isOtherAddress, otherAnswerAt } from '@/lib/pages/other-addresses';
import { hasPage, pageAt } from '@/lib/pages/page-table';
import { fileAt, filePagePath } from '@/lib/preview/find-file';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { refusalOf } from '@/lib/preview/request-origin';
import type { Snapshot } from '@/lib/preview/snapshot';
import type { Gate } from '@/lib/process/routing';

/** Shown at addresses without a page. */
const MISSING_PAGE = '/preview/missing';

/** Values of `Sec-Fetch-Dest` for a page, or for refreshing one; others are for pictures, scripts and so on. */
const PAGES: ReadonlySet<string | null> = new Set(['document', 'empty', null]);

/** Requests that keep a page current, and files that do not depend on content. */
const EARLY: ReadonlySet<string> = new Set([
  ...['/preview/state', '/preview/events', '/preview/labels', '/preview/readers'],
  '/favicon.ico',
]);

/**
 * Decides whether a preview answers a request, and with which page.
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

/** Whether a page or an alias can have an address; the site or Next answers at all others. */
function isForArticles(pathname: string): boolean {
  return !(isOtherAddress(canonicalPath(pathname)) || isWellKnown(pathname));
}

/** RFC 8615. */
function isWellKnown(pathname: string): boolean {
  return pathname.startsWith('/.well-known/');
}

/**
 * Whether an address can be answered while a large folder is still being read: pages that are complete without the rest, and
 * the files that they load. Any other page, such as a topic's or the search, would be wrong.
 */
export function isShownEarly({ library, unread }: Pick<Snapshot, 'library' | 'unread'>, pathname: string): boolean {
  if (unread === 0 || isWellKnown(pathname)) return true;
  if (otherAnswerAt(canonicalPath(pathname)) === 'fixed' || findMedia(library.media, pathname)) return true;
  return pageAt(library, pathname)?.isReadyEarly ?? false;
}
