import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/config/env';
import { REFUSALS } from '@/lib/preview/texts';

/** The names under which a machine calls itself. */
const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A request's headers by their names in lower case. */
export interface RequestHeaders {
  get(name: string): string | null;
}

/**
 * Why a preview does not answer a request. It shows what is not published, so it answers this machine alone: a page of
 * another site that makes a browser ask for it, or a name that was pointed here, is refused. `PREVIEW_HOSTS` names
 * further hosts, on purpose.
 *
 * @returns a sentence for whoever asks; null where the request is to be answered
 */
export function refusalOf(headers: RequestHeaders): string | null {
  const allowed = new Set([...OWN_HOSTS, ...env().PREVIEW_HOSTS]);
  const host = headers.get('host');
  // Every browser names one; what asks without is this server itself, for a picture it is to make smaller.
  if (host !== null && !allowed.has(hostName(host) ?? '')) return refusal('host', host);
  const origin = headers.get('origin');
  if (origin !== null && !(URL.canParse(origin) && allowed.has(new URL(origin).hostname)))
    return refusal('origin', origin);
  // Browsers name no origin when a page of another site merely embeds something.
  if (headers.get('sec-fetch-site') === 'cross-site' && headers.get('sec-fetch-dest') !== 'document')
    return refusal('page that asks', headers.get('referer') ?? '');
  return null;
}

/**
 * Has strangers refused what the framework serves itself too (`/__nextjs_*`, `/_next/static/*`: source maps, code), before
 * it asks the proxy: whatever a stranger asks for, the server sees a request for the front page, which the proxy refuses.
 * Requests that came before this was called are not changed.
 */
export function rejectForeignRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    // Of these headers, Node keeps one.
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
