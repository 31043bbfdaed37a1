import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a page is cut: before whatever stands beside or below something else. */
const CUTS = /(?=<(?:article|aside|details|div|footer|h1|h2|li|main|nav|search|section|summary|ul)\b)/;

const FIRST_CUTS = 24;

/** Long enough for a browser to lay out and paint what it has. */
const PAUSE_MS = 40;

/**
 * Stands between a browser and a site, and hands over each page piece by piece, as a slow line does; everything else at
 * once.
 *
 * @param site the site's own address
 * @returns where it listens, and what ends it
 */
export async function deliverSlowly(site: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server: Server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site), { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    for (const name of ['content-type', 'content-security-policy', 'cache-control', 'location']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status);
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
    for (const piece of piecesOf(await answer.text())) {
      response.write(piece);
      await pause(PAUSE_MS);
    }
    return response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A piece for each of the first cuts, where the frame of a page comes together, and as many again for all the others. */
function piecesOf(html: string): string[] {
  const head = html.indexOf('<body');
  const parts = html.slice(head).split(CUTS);
  const stride = Math.max(1, Math.ceil((parts.length - FIRST_CUTS) / FIRST_CUTS));
  const pieces = [html.slice(0, head)];
  parts.forEach((part, index) => {
    if (index < FIRST_CUTS || index % stride === 0) pieces.push(part);
    else pieces[pieces.length - 1] += part;
  });
  return pieces;
}
