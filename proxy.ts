import { type NextRequest, NextResponse } from 'next/server';
import { runMode } from '@/lib/config/env';
import { findRedirect } from '@/lib/library/find-redirect';
import { getLibrary } from '@/lib/library/get-library';
import { contentSecurityPolicy } from '@/lib/security/content-security-policy';
import { inlineScriptsOf } from '@/lib/security/page-scripts';

/** Before every page: old addresses go to the new ones in one hop, and each page gets the policy for its own scripts. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { redirects } = await getLibrary();
  const target = findRedirect(redirects, pathname);
  if (target !== null) return NextResponse.redirect(new URL(`${target}${search}`, request.url), 308);

  const scripts = inlineScriptsOf(pathname);
  const policy = contentSecurityPolicy(scripts, runMode() === 'preview');
  const headers = new Headers(request.headers);
  // Next reads the nonce for a page it renders now from this header of the request.
  if (scripts.nonce) headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // Everything but the framework's own files and those that bring a policy of their own.
  matcher: ['/((?!_next/|media/|artwork/).*)'],
};
