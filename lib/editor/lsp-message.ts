/** A message of the Language Server Protocol: a request, a response or a notification (JSON-RPC 2.0). */
export interface LspMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const HEADER_END = '\r\n\r\n';

/** A message as it goes over a stream: a header with the length of the body in bytes, then the body. */
export function frameMessage(message: LspMessage): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`;
}

/**
 * Puts messages together from the chunks of a stream, however they are cut.
 *
 * @returns takes the next chunk, and hands on each message that it completes
 * @throws {Error} when what comes is no message
 */
export function messageReader(take: (message: LspMessage) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const headerEnd = rest.indexOf(HEADER_END);
      if (headerEnd < 0) return;
      const [, length] = /^Content-Length: *(\d+)/im.exec(rest.toString('ascii', 0, headerEnd)) ?? [];
      if (length === undefined) throw new Error('A message came without its Content-Length.');
      const start = headerEnd + HEADER_END.length;
      const end = start + Number(length);
      if (rest.length < end) return;
      const body = rest.toString('utf8', start, end);
      rest = rest.subarray(end);
      take(JSON.parse(body));
    }
  };
}
