import { type NextRequest, NextResponse } from 'next/server';
import { buildRecord, prerenderedPages } from '@/lib/config/build-record';
import { runMode } from '@/lib/config/env';
import { canonicalPath } from '@/lib/config/paths';
import { getLibrary } from '@/lib/edition/get-library';
import { servedNews } from '@/lib/edition/served-library';
import { draftModeCookies } from '@/lib/http/draft-mode';
import { findMedia } from '@/lib/images/find-media';
import { OPTIMISER_PATH } from '@/lib/images/responsive-image';
import { findRedirect } from '@/lib/library/find-redirect';
import type { Library } from '@/lib/library/library';
import { hasPage, isSectionAddress } from '@/lib/pages/page-table';
import type { Gate } from '@/lib/preview/gate';

/**
 * An address no route answers: it gets the page for unknown addresses uncached, where asking for that page by its own
 * name would be answered as a page that shared caches may keep for a year.
 */
const UNKNOWN_PATH = '/unknown/address';

/** Pages that are prerendered for errors, and that Next would serve under these names like any other. */
const ERROR_PAGES: ReadonlySet<string> = new Set([
  '/_not-found',
  '/_global-error',
  '/_error',
  '/404',
  '/500',
  '/failed',
]);

/** What is published now, and how that differs from what was prerendered. */
interface Now {
  readonly library: Library;
  readonly changed: (pathname: string) => boolean;
  readonly changesAt: Date | null;
}

/**
 * Before every page: old addresses go to the new ones in one hop, and a page that differs from the prerendered one, since
 * an article appeared or expired, is rendered for this request.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const gate = await previewGate(request);
  if (gate && 'refuse' in gate) return new NextResponse(gate.refuse, { status: 403 });
  if (FILES.test(pathname)) return NextResponse.next();
  const now = runMode() === 'serve' ? await servedNews() : await previewNow();
  if (pathname === OPTIMISER_PATH) return answerPicture(now.library, searchParams.get('url') ?? '');
  const target = findRedirect(now.library.redirects, pathname);
  if (target !== null) return NextResponse.redirect(new URL(`${target}${search}`, request.url), 308);

  // Pages are made for any parameter, so that a preview shows new articles at once; what the library does not have
  // must not reach them, or every mistyped address would be rendered, stored and cached.
  const unknown = ERROR_PAGES.has(canonicalPath(pathname)) || (isSectionAddress(pathname) && !isKnown(now, pathname));
  const anew = now.changed(unknown ? UNKNOWN_PATH : pathname);
  const headers = new Headers(request.headers);
  headers.set('Cookie', draftModeCookies(headers.get('Cookie'), anew ? buildRecord().draftKey : null));
  const shown = gate?.show ?? (unknown ? UNKNOWN_PATH : null);
  const response =
    shown === null
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(shown, request.url), { request: { headers } });
  // Next would let shared caches keep a prerendered page for a year; they must ask again when the next article is due.
  if (now.changesAt && !unknown && !anew && prerenderedPages().has(canonicalPath(pathname)))
    response.headers.set('Cache-Control', cacheUntil(now.changesAt));
  return response;
}

async function previewNow(): Promise<Now> {
  return { library: await getLibrary(), changed: () => false, changesAt: null };
}

/** Whom a preview answers, and what it shows in place of a broken article; a build has no such thing. */
async function previewGate(request: NextRequest): Promise<Gate> {
  if (process.env.NODE_ENV !== 'development') return null;
  const { gateOf } = await import('@/lib/preview/gate');
  return gateOf(request);
}

/** A server answers for the pages of its build and for what time changed, a preview for the folder. */
function isKnown({ library, changed }: Now, pathname: string): boolean {
  return runMode() === 'preview' || changed(pathname)
    ? hasPage(library, pathname)
    : prerenderedPages().has(canonicalPath(pathname));
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

function cacheUntil(moment: Date): string {
  return `s-maxage=${Math.min(YEAR, Math.max(0, Math.floor((moment.getTime() - Date.now()) / 1000)))}`;
}

/** In seconds; what Next says of pages that never change. */
const YEAR = 31_536_000;

/** Files that bring a policy of their own, see `lib/security/response-headers.mjs`. */
const FILES = /^\/(?:media\/|artwork\/|islands\/[^/]+\/[^/]+$|search\/[^/]+\.json$|api\/search$|opensearch\.xml$)/;

export const config = {
  matcher: [
    // Everything but the code of the pages, so that a preview refuses strangers whatever of the site they ask for.
    // What never comes here, that code and the `/__nextjs_*` of a preview, `lib/preview/strangers.ts` keeps from them.
    '/((?!_next/static/).*)',
  ],
};
