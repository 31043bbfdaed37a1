import { type NextRequest, NextResponse } from 'next/server';
import { canonicalPath } from '@/lib/config/paths';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { findRedirect } from '@/lib/library/find-redirect';
import type { Library } from '@/lib/library/library';
import { getLibrary } from '@/lib/process/get-library';
import { routing } from '@/lib/process/routing';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';
import { asksForFailedPage, FAILED_PATH } from '@/lib/serving/failed-page.mjs';
import { ERROR_PAGES } from '@/lib/serving/next-internals.mjs';

/**
 * An address that no route answers, so that Next renders the page for unknown addresses with status 404. By that page's own
 * name it would be a page like any other.
 */
const UNKNOWN_PATH = '/unknown/address';

/** Where `app/house-page` renders pages of content/pages. A route for every first segment would answer unknown addresses, too. */
const HOUSE_PAGES = '/house-page';

/** Pages that replace others, and do not exist under their own names. */
const STAND_INS: ReadonlySet<string> = new Set([...ERROR_PAGES, FAILED_PATH]);

/** Runs before every page: refuses foreign requests to a preview, redirects old addresses, and finds out if there is a page. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const { gateOf } = routing();
  const gate = gateOf && (await gateOf(request));
  if (gate && 'refuse' in gate) return new NextResponse(gate.refuse, { status: 403 });
  if (gate && 'pass' in gate) return NextResponse.next();
  if (FILES.test(pathname) || asksForFailedPage(request.headers)) return NextResponse.next();
  const library = await getLibrary();
  if (pathname === OPTIMISER_PATH) return answerPicture(library, searchParams.get('url') ?? '');
  const target = findRedirect(library.redirects, pathname);
  if (target !== null) return redirectTo(new URL(`${target}${search}`, request.url));
  // Routes render any parameter, so that new articles appear at once. Unknown addresses must not reach them, or every
  // mistyped one would be rendered and cached.
  const shown = gate?.show ?? routeOf(library, pathname);
  return shown === null ? NextResponse.next() : NextResponse.rewrite(new URL(shown, request.url));
}

/** Permanent, but cached for seconds only, because the next edition may not have the alias. */
function redirectTo(target: URL): Response {
  return NextResponse.redirect(target, { status: 308, headers: { 'Cache-Control': editionCacheControl() } });
}

/** The address to render in place of another; null if Next can route it itself. */
function routeOf(library: Library, pathname: string): string | null {
  const path = canonicalPath(pathname);
  const page = library.pages.get(path);
  if (page) return `${HOUSE_PAGES}${page.path}`;
  const { hasPage, isSectionAddress } = routing();
  const isUnknown = isSectionAddress(pathname)
    ? !hasPage(library, pathname)
    : STAND_INS.has(path) || isHouseRoute(path);
  return isUnknown ? UNKNOWN_PATH : null;
}

/** Whether a path is the internal route for pages of content/pages, which is not their address. */
function isHouseRoute(path: string): boolean {
  return path === HOUSE_PAGES || path.startsWith(`${HOUSE_PAGES}/`);
}

/**
 * Answers 404 for pictures that no published article has, because the optimiser would still have them in its cache. It
 * refuses addresses of other sites itself.
 */
function answerPicture(library: Library, address: string): Response {
  if (!address.startsWith('/') || findMedia(library.media, address)) return NextResponse.next();
  return new Response('There is no picture at this address.\n', {
    status: 404,
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** Files with a policy of their own, see `lib/security/response-headers.mjs`. */
const FILES = /^\/(?:media\/|artwork\/|islands\/[^/]+\/[^/]+$|search\/[^/]+\.json$|api\/|opensearch\.xml$)/;

export const config = {
  matcher: [
    // Everything except the code of pages, so that a preview refuses all foreign requests. For those that never come here
    // (that code, and `/__nextjs_*`), `lib/preview/request-origin.ts` does.
    '/((?!_next/static/).*)',
  ],
};
