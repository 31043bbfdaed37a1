import type { IncomingMessage, ServerResponse } from 'node:http';

/** What every address can be asked by. */
const READING = ['GET', 'HEAD'];

/** The one address that takes more than questions. */
const WRITING: ReadonlyMap<string, readonly string[]> = new Map([['/api/publish', ['POST']]]);

/**
 * Refuses a request by a method that its address does not know (RFC 9110, section 15.5.6). Next answers some of them like a
 * question, and fails at those that `fetch` has no name for.
 *
 * @returns whether it was refused; then it is answered
 */
export function refuseMethod({ method = '', url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const allowed = WRITING.get(url.split('?')[0] ?? '') ?? READING;
  if (allowed.includes(method)) return false;
  response.writeHead(405, {
    Allow: allowed.join(', '),
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(`This address is not asked by ${method}.\n`);
  return true;
}
