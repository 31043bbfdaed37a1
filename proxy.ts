import { type NextRequest, NextResponse } from 'next/server';
import { buildRecord } from '@/lib/config/build-record';
import { runMode } from '@/lib/config/env';
import { canonicalPath } from '@/lib/config/paths';
import { findRedirect } from '@/lib/library/find-redirect';
import { getLibrary } from '@/lib/library/get-library';
import { hasPage, isLibraryPath } from '@/lib/library/has-page';
import type { Library } from '@/lib/library/library';
import { contentSecurityPolicy } from '@/lib/security/content-security-policy';
import { NOT_FOUND_PATH } from '@/lib/security/inline-scripts';
import { inlineScriptsOf } from '@/lib/security/page-scripts';

/**
 * An address no route answers: it gets the page for unknown addresses uncached, where asking for that page by its own
 * name would be answered as a page that shared caches may keep for a year.
 */
const UNKNOWN_PATH = '/unknown/address';

/** Before every page: old addresses go to the new ones in one hop, and each page gets the policy for its own scripts. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const library = await getLibrary();
  const target = findRedirect(library.redirects, pathname);
  if (target !== null) return NextResponse.redirect(new URL(`${target}${search}`, request.url), 308);

  const scripts = inlineScriptsOf(pathname);
  const policy = contentSecurityPolicy(scripts, runMode() === 'preview');
  const headers = new Headers(request.headers);
  // Next reads the nonce for a page it renders now from this header of the request.
  if (scripts.nonce) headers.set('Content-Security-Policy', policy);
  // Pages are made for any parameter, so that a preview shows new articles at once; what the library does not have
  // must not reach them, or every mistyped address would be rendered, stored and cached.
  const unknown = pathname === NOT_FOUND_PATH || (isLibraryPath(pathname) && !isBuilt(library, pathname));
  const response = unknown
    ? NextResponse.rewrite(new URL(UNKNOWN_PATH, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** A server answers for the pages of its build, whatever happened to the folder since; a preview for the folder. */
function isBuilt(library: Library, pathname: string): boolean {
  return runMode() === 'serve'
    ? Object.hasOwn(buildRecord().pages, canonicalPath(pathname))
    : hasPage(library, pathname);
}

export const config = {
  // Everything but the framework's own files and those that bring a policy of their own.
  matcher: ['/((?!_next/|media/|artwork/|search/[^/]+\\.(?:js|json)$|api/search$|opensearch\\.xml$).*)'],
};
