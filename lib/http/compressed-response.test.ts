import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';

const REQUEST = new Request('http://localhost/search/x.json', { headers: { 'Accept-Encoding': 'br' } });

/** As in a server, where the routes and what makes the editions are bundled apart. */
async function ownCopy(): Promise<typeof import('@/lib/http/compressed-response')> {
  vi.resetModules();
  return import('@/lib/http/compressed-response');
}

it('answers every route with what was compressed ahead elsewhere', async () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const [makers, routes] = [await ownCopy(), await ownCopy()];
  const sent = async () => Buffer.from(await (await routes.compressedResponse(REQUEST, text, {})).arrayBuffer());
  const quick = await sent();
  makers.compressAhead([text], () => true);
  await expect.poll(async () => (await sent()).length, { timeout: 60_000 }).toBeLessThan(quick.length);
  expect(brotliDecompressSync(await sent()).toString()).toBe(text);
});
