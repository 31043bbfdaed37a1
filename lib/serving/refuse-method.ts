import type { IncomingMessage, ServerResponse } from 'node:http';

/** Methods of every other address. */
const READING = ['GET', 'HEAD'];

const WRITING: ReadonlyMap<string, readonly string[]> = new Map([['/api/publish', ['POST']]]);

/**
 * Answers 405 to a method that an address does not support (RFC 9110, section 15.5.6). Next would treat some methods like
 * GET, and fail at those that `fetch` does not know.
 *
 * @returns whether the request was refused
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
  response.end(`This address does not answer ${method}.\n`);
  return true;
}
