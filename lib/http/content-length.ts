import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/**
 * The header by which a route tells the length of its body: Next drops a route's own `Content-Length`, and without it a
 * viewer of PDFs does not ask for parts, and nobody sees how much of a download is left.
 */
export const LENGTH_HEADER = 'X-Body-Length';

/** Sends what routes of this process tell by {@link LENGTH_HEADER} as `Content-Length`. */
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
  // A body that is compressed on its way has another length.
  if (!response.hasHeader('Content-Encoding')) response.setHeader('Content-Length', length);
}
