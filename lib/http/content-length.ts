import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/**
 * The header in which a route sets the length of its body, because Next drops a route's own `Content-Length`. Without
 * that, PDF viewers do not request parts, and browsers show no progress of downloads.
 */
export const LENGTH_HEADER = 'X-Body-Length';

/** Turns {@link LENGTH_HEADER} into `Content-Length` in all answers of this process. */
export function keepContentLength(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    const { writeHead } = response;
    response.writeHead = (...args: unknown[]) => {
      passLengthOn(response);
      return Reflect.apply(writeHead, response, args);
    };
  });
}

function passLengthOn(response: ServerResponse): void {
  const length = response.getHeader(LENGTH_HEADER);
  if (length === undefined) return;
  response.removeHeader(LENGTH_HEADER);
  // A body that is compressed afterwards has another length.
  if (!response.hasHeader('Content-Encoding')) response.setHeader('Content-Length', length);
}
