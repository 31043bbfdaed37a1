import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';

// A process counts what it is asked for: this one begins with nothing.
vi.resetModules();
const { countHit, mostAsked, ownOrigin, WARMING_HEADER } = await import('@/lib/serving/page-hits.mjs');

/** Counts the requests that a real server gets, and answers none of them with anything. */
async function counting(work: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer((request: IncomingMessage, response) => {
    countHit(request, request.url?.startsWith('/no-such') ? 404 : 200);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

it('knows which pages were asked for most, and where this process answers', async () => {
  await counting(async (origin) => {
    for (const path of ['/a', '/b?x=1', '/b?x=2', '/c', '/b', '/c']) await fetch(origin + path);
    for (let n = 0; n < 9; n++) await fetch(`${origin}/no-such-page`);
    await fetch(`${origin}/post`, { method: 'POST' });
    await fetch(`${origin}/warm`, { headers: { [WARMING_HEADER]: '1' } });
    await fetch(`${origin}/${'long'.repeat(100)}`);
    expect(ownOrigin()).toBe(origin);
    expect(mostAsked(10)).toEqual(['/b', '/c', '/a']);
    for (let n = 0; n < 3; n++) await fetch(`${origin}/new`);
    // What was counted before counts half.
    expect(mostAsked(2)).toEqual(['/new', '/b']);
  });
});

it('forgets last what was asked for most', () => {
  const socket = { localAddress: '127.0.0.1', localPort: 1, localFamily: 'IPv4' };
  const ask = (url: string) => countHit({ url, method: 'GET', headers: {}, socket } as IncomingMessage, 200);
  for (let n = 0; n < 20; n++) ask('/most');
  for (let n = 0; n < 4_900; n++) ask(`/${n}`);
  expect(mostAsked(1)).toEqual(['/most']);
  for (let n = 0; n < 4_900; n++) ask(`/later/${n}`);
  expect(mostAsked(1)).toEqual(['/most']);
});
