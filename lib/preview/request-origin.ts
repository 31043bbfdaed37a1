import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/config/env';
import { REFUSALS } from '@/lib/preview/texts';

/** Names by which a machine reaches itself. */
const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A request's headers, by name in lower case. */
export interface RequestHeaders {
  get(name: string): string | null;
}

/**
 * Why a preview refuses a request. A preview shows unpublished articles, so it answers only this machine, and refuses
 * requests that a page of another site makes a browser send, or that come by another host name (DNS rebinding).
 * `PREVIEW_HOSTS` allows further hosts.
 *
 * @returns a sentence for the client; null if the request is allowed
 */
export function refusalOf(headers: RequestHeaders): string | null {
  const allowed = new Set([...OWN_HOSTS, ...env().PREVIEW_HOSTS]);
  const host = headers.get('host');
  // Every browser sends one; only this server's own image optimiser sends none.
  if (host !== null && !allowed.has(hostName(host) ?? '')) return refusal('host', host);
  const origin = headers.get('origin');
  if (origin !== null && !(URL.canParse(origin) && allowed.has(new URL(origin).hostname)))
    return refusal('origin', origin);
  // Browsers send no origin when a page of another site only embeds something.
  if (headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-dest') !== 'document')
    return refusal('page that asks', headers.get('referer') ?? '');
  return null;
}

/**
 * Refuses foreign requests also for files that Next serves before it calls the proxy (`/__nextjs_*`, `/_next/static/*`:
 * source maps, code): turns every foreign request into one for the front page, which the proxy refuses. Does not change
 * requests that came before this call.
 */
export function rejectForeignRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    // Node joins or drops repetitions of these headers, so each is one string.
    const get = (name: string) => (request.headers[name] as string | undefined) ?? null;
    if (refusalOf({ get }) !== null) request.url = '/';
  });
}

function hostName(host: string): string | null {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function refusal(what: 'host' | 'origin' | 'page that asks', found: string): string {
  const shown = JSON.stringify(found.slice(0, 100));
  return REFUSALS.foreign(what, shown);
}
