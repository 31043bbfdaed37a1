import { type NextRequest, NextResponse } from 'next/server';
import { canonicalPath } from '@/lib/config/paths';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { findRedirect } from '@/lib/library/find-redirect';
import type { Library } from '@/lib/library/library';
import { hasPage, isSectionAddress } from '@/lib/pages/page-table';
import type { Gate } from '@/lib/preview/gate';
import { getLibrary } from '@/lib/process/get-library';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';
import { asksForFailedPage, FAILED_PATH } from '@/lib/serving/failed-page.mjs';
import { ERROR_PAGES } from '@/lib/serving/next-internals.mjs';

/**
 * An address no route answers: it gets the page for unknown addresses, where asking for that page by its own name would
 * be answered as a page like any other.
 */
const UNKNOWN_PATH = '/unknown/address';

/** Where `app/house-page` renders the house's own pages. A route for every first segment would answer unknown addresses, too. */
const HOUSE_PAGES = '/house-page';

/** Pages that stand in for others, and are none by their own names. */
const STAND_INS: ReadonlySet<string> = new Set([...ERROR_PAGES, FAILED_PATH]);

/** Before every page: whom a preview answers, old addresses to the new ones in one hop, and whether there is a page. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const gate = await previewGate(request);
  if (gate && 'refuse' in gate) return new NextResponse(gate.refuse, { status: 403 });
  if (gate && 'pass' in gate) return NextResponse.next();
  if (FILES.test(pathname) || asksForFailedPage(request.headers)) return NextResponse.next();
  const library = await getLibrary();
  if (pathname === OPTIMISER_PATH) return answerPicture(library, searchParams.get('url') ?? '');
  const target = findRedirect(library.redirects, pathname);
  if (target !== null) return redirectTo(new URL(`${target}${search}`, request.url));
  // Pages are made for any parameter, so that new articles are there at once; what the library does not have must not
  // reach them, or every mistyped address would be rendered and kept.
  const shown = gate?.show ?? routeOf(library, pathname);
  return shown === null ? NextResponse.next() : NextResponse.rewrite(new URL(shown, request.url));
}

/** Permanent, and yet for seconds: the edition that has the alias may be followed by one that has not. */
function redirectTo(target: URL): Response {
  return NextResponse.redirect(target, { status: 308, headers: { 'Cache-Control': editionCacheControl() } });
}

/** Whom a preview answers, and what it shows in place of a broken article; a build has no such thing. */
async function previewGate(request: NextRequest): Promise<Gate> {
  if (process.env.NODE_ENV !== 'development') return null;
  const { gateOf } = await import('@/lib/preview/gate');
  return gateOf(request);
}

/** What is rendered in place of an address; null where the framework knows by itself. */
function routeOf(library: Library, pathname: string): string | null {
  const path = canonicalPath(pathname);
  const page = library.pages.get(path);
  if (page) return `${HOUSE_PAGES}${page.path}`;
  const isUnknown = isSectionAddress(pathname)
    ? !hasPage(library, pathname)
    : STAND_INS.has(path) || isHouseRoute(path);
  return isUnknown ? UNKNOWN_PATH : null;
}

/** The route of the house's own pages is no address of theirs. */
function isHouseRoute(path: string): boolean {
  return path === HOUSE_PAGES || path.startsWith(`${HOUSE_PAGES}/`);
}

/**
 * The optimiser keeps what it made of a picture, so it is not asked for those of articles that expired. Addresses that
 * are none of this site it refuses itself.
 */
function answerPicture(library: Library, address: string): Response {
  if (!address.startsWith('/') || findMedia(library.media, address)) return NextResponse.next();
  return new Response('There is no picture at this address.\n', {
    status: 404,
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** Files that bring a policy of their own, see `lib/security/response-headers.mjs`. */
const FILES = /^\/(?:media\/|artwork\/|islands\/[^/]+\/[^/]+$|search\/[^/]+\.json$|api\/|opensearch\.xml$)/;

export const config = {
  matcher: [
    // Everything but the code of the pages, so that a preview refuses strangers whatever of the site they ask for.
    // What never comes here, that code and the `/__nextjs_*` of a preview, `lib/preview/request-origin.ts` keeps from them.
    '/((?!_next/static/).*)',
  ],
};
