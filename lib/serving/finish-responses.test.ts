import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { responseFinisher } from '@/lib/serving/finish-responses.mjs';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';

const NOISE = '<script>self.__next_f.push([0])</script>';
const TEXT = 'Zażółć gęślą jaźń. '.repeat(200);
const PAGE = `<!DOCTYPE html><p>${TEXT}</p>${NOISE}`;
const FINISHED = `<!DOCTYPE html><p>${TEXT}</p>`;

const SERVED = {
  fingerprintAt: () => null,
  prepare: async () => undefined,
  wasThere: (path: string) => path === '/news/gone',
  since: () => new Date('2021-02-17T10:00:00.900Z'),
  changesAt: () => new Date('2999-01-01'),
  maxAge: () => 5,
  address: () => 'https://news.example.org',
};
provideServedEdition(SERVED);
const finish = responseFinisher(async () => '<h1>Sorry</h1>');

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    finish(request, response);
    listener(request, response);
  });
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(port: number, headers: Record<string, string> = {}, method = 'GET', path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, headers, path, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end();
  });
}

const WAYS: Readonly<Record<string, RequestListener>> = {
  'in one piece': (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(PAGE));
    response.end(PAGE);
  },
  'in pieces that cut letters in two': (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.flushHeaders();
    for (const byte of Buffer.from(PAGE)) response.write(Buffer.of(byte));
    response.end();
  },
  'with its head written at once': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(Buffer.byteLength(PAGE)) });
    response.write(PAGE.slice(0, 40));
    response.end(PAGE.slice(40), 'utf8');
  },
};

for (const [way, listener] of Object.entries(WAYS))
  it(`finishes a page that comes ${way}, in every encoding`, async () => {
    const port = await serve(listener);
    const plain = await ask(port);
    expect(plain.body.toString()).toBe(FINISHED);
    const gzip = await ask(port, { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(FINISHED);
    const br = await ask(port, { 'Accept-Encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(FINISHED);
    expect(br.headers.vary).toMatch(/accept-encoding/i);
  });

it('keeps public pages compressed, and answers with the same page as before', async () => {
  const port = await serve((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Cache-Control', request.url === '/' ? 's-maxage=60' : 'private, no-cache');
    response.end(PAGE);
  });
  const quick = await ask(port, { 'Accept-Encoding': 'br' });
  await expect
    .poll(async () => (await ask(port, { 'Accept-Encoding': 'br' })).body.length)
    .toBeLessThan(quick.body.length);
  const kept = await ask(port, { 'Accept-Encoding': 'br' });
  expect(brotliDecompressSync(kept.body).toString()).toBe(FINISHED);
  expect(kept.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(kept.body.length) });
  expect(kept.headers.vary).toMatch(/accept-encoding/i);
  expect((await ask(port)).body.toString()).toBe(FINISHED);
});

it('says of a removed article that it is gone, for a while', async () => {
  const port = await serve((request, response) => {
    request.url = '/unknown/address';
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Cache-Control', 's-maxage=31536000');
    response.end(PAGE);
  });
  const told = await Promise.all(['/news/gone?x', '/news/other'].map((path) => ask(port, {}, 'GET', path)));
  expect(told.map(({ status }) => status)).toEqual([410, 404]);
  for (const { headers } of told) expect(headers['cache-control']).toBe(MISSING);
});

it('says no length to a HEAD request that the page will not have', async () => {
  const port = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Length', Buffer.byteLength(PAGE));
    response.end();
  });
  const { status, headers, body } = await ask(port, {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, undefined, 0]);
});

const KEPT = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400';
/** Without the time in which a cache may send what it has while it asks again. */
const MISSING = 'public, max-age=0, s-maxage=5';

it.each([
  [200, 'private, no-cache, no-store, max-age=0, must-revalidate', 'private, no-cache'],
  [200, 's-maxage=31536000', KEPT],
  [308, 's-maxage=31536000', KEPT],
  [404, 'private, no-cache, no-store', MISSING],
  [404, 's-maxage=31536000', MISSING],
  [500, 's-maxage=31536000', 'no-store'],
  [307, 's-maxage=31536000', 'no-store'],
])('lets a browser keep a page for Back, and no cache what it may not: %i, %s', async (code, before, after) => {
  const port = await serve((_request, response) => {
    response.statusCode = code;
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Cache-Control', before);
    response.end(PAGE);
  });
  expect((await ask(port)).headers['cache-control']).toBe(after);
});

it('lets no cache keep a page past the change that was due when it was asked for', async () => {
  const edition = (changesAt: Date) => ({ ...SERVED, changesAt: () => changesAt });
  const far = new Date('2999-01-01');
  onTestFinished(() => provideServedEdition(edition(far)));
  for (const type of ['text/html', 'text/plain']) {
    provideServedEdition(edition(new Date()));
    const port = await serve((_request, response) => {
      // The next edition is there before the answer leaves.
      provideServedEdition(edition(far));
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 's-maxage=31536000' });
      response.end(PAGE);
    });
    expect((await ask(port)).headers['cache-control'], type).toContain('s-maxage=0,');
  }
});

it.each([
  ['current', 's-maxage=31536000', KEPT],
  ['outdated', 's-maxage=31536000', 'no-store'],
  ['outdated', 'private, no-cache, no-store', 'private, no-cache'],
])(
  'lets no cache have a page for all that is no longer the current one: %s, %s',
  async (fingerprint, before, after) => {
    const fingerprintAt = (at: string) => (at === '/news/käse' ? 'current' : null);
    provideServedEdition({ ...SERVED, fingerprintAt });
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': before });
      response.write(
        `<!DOCTYPE html><meta name="x" content="y"/><meta content="${fingerprint} /news/käse" name="page"/>`,
      );
      response.end(TEXT);
    });
    const { headers, body } = await ask(port);
    expect(headers['cache-control']).toBe(after);
    expect(body.toString()).toBe(`<!DOCTYPE html><meta name="x" content="y"/>${TEXT}`);
  },
);

it('lets everything pass that is no page, as it comes', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(201, 'Made', { 'Content-Type': 'text/plain', 'X-A': 'b' });
    response.write(NOISE);
    response.end('end');
  });
  const { status, headers, body } = await ask(port);
  expect([status, headers['x-a'], body.toString()]).toEqual([201, 'b', `${NOISE}end`]);
});

const SAID_OF: Readonly<Record<number, string>> = { 200: KEPT, 304: KEPT, 404: MISSING };

it('gives a text a validator, and says when it is the one that is known', async () => {
  let text = '<rss>1</rss>';
  const port = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.write(text.slice(0, 4));
    response.end(text.slice(4));
  });
  const first = await ask(port);
  expect([first.status, first.body.toString()]).toEqual([200, text]);
  const known = { 'If-None-Match': first.headers.etag ?? '' };
  const second = await ask(port, known);
  expect([second.status, second.body.length, second.headers.etag]).toEqual([304, 0, first.headers.etag]);
  text = '<rss>2</rss>';
  const third = await ask(port, known);
  expect([third.status, third.body.toString()]).toEqual([200, text]);
  expect(third.headers.etag).not.toBe(first.headers.etag);
});

const LAST_MODIFIED = 'Wed, 17 Feb 2021 10:00:00 GMT';

const serveFeed = (path = '/feed.xml') =>
  serve((_request, response) => {
    response.setHeader('Content-Type', path === '/feed.xml' ? 'application/rss+xml' : 'application/xml');
    response.end('<rss/>');
  });

it.each(['/feed.xml', '/sitemap.xml', '/feed.xml?from=reader'])('dates %s by the edition', async (path) => {
  const port = await serveFeed(path);
  const first = await ask(port, {}, 'GET', path);
  expect([first.status, first.headers['last-modified']]).toEqual([200, LAST_MODIFIED]);
  expect((await ask(port, {}, 'HEAD', path)).headers['last-modified']).toBe(LAST_MODIFIED);
  const known = await ask(port, { 'If-Modified-Since': LAST_MODIFIED }, 'GET', path);
  expect([known.status, known.body.length]).toEqual([304, 0]);
  expect([known.headers.etag, known.headers['last-modified']]).toEqual([first.headers.etag, LAST_MODIFIED]);
});

it.each([
  ['an older date', { 'If-Modified-Since': 'Wed, 17 Feb 2021 09:59:59 GMT' }],
  [
    'a later date, which may be of another server with an older file',
    { 'If-Modified-Since': 'Thu, 18 Feb 2021 10:00:00 GMT' },
  ],
  ['no date at all', { 'If-Modified-Since': 'yesterday' }],
  ['another tag, whatever the date', { 'If-None-Match': '"other"', 'If-Modified-Since': LAST_MODIFIED }],
])('answers with the feed to %s', async (_what, headers) => {
  const { status, body } = await ask(await serveFeed(), headers, 'GET', '/feed.xml');
  expect([status, body.toString()]).toEqual([200, '<rss/>']);
});

it('gives no date to a file that is no part of an edition, nor in the first second of one', async () => {
  expect(
    (await ask(await serveFeed('/robots.txt'), {}, 'GET', '/robots.txt')).headers['last-modified'],
  ).toBeUndefined();
  onTestFinished(() => provideServedEdition(SERVED));
  provideServedEdition({ ...SERVED, since: () => new Date() });
  expect((await ask(await serveFeed(), {}, 'GET', '/feed.xml')).headers['last-modified']).toBeUndefined();
});

it.each([200, 304, 404, 500])('says the same of answers that are no pages: %i', async (code) => {
  const port = await serve((_request, response) => {
    response.writeHead(code, { 'Content-Type': 'text/plain', 'Cache-Control': 's-maxage=31536000' });
    response.end();
  });
  expect((await ask(port)).headers['cache-control']).toBe(SAID_OF[code] ?? 'no-store');
});

it('leaves a cache what is right for as long as its address is', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' });
    response.end();
  });
  expect((await ask(port)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('sends a header that comes twice twice', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(200, ['Content-Type', 'text/plain', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']);
    response.end();
  });
  expect((await ask(port)).headers['set-cookie']).toEqual(['a=1', 'b=2']);
});

it('hears no request of the framework for the data of a page', async () => {
  const heard: unknown[] = [];
  const port = await serve((request, response) => {
    heard.push(request.headers.rsc, request.headers['next-router-prefetch']);
    response.end();
  });
  await ask(port, { RSC: '1', 'Next-Router-Prefetch': '1' });
  expect(heard).toEqual([undefined, undefined]);
});

it('answers a request that knows the page already without one, and says what the page depends on', async () => {
  const port = await serve((_request, response) => {
    response.setHeader('Vary', 'rsc, Accept-Language');
    response.statusCode = 304;
    response.end();
  });
  const { status, headers, body } = await ask(port);
  expect([status, headers.vary, body.length]).toEqual([304, 'Accept-Language, Accept-Encoding', 0]);
});

it.each([
  [500, '<html id="__next_error__"><body></body></html>'],
  [404, '<!DOCTYPE html><html id="__next_error__"><head></head><body><div hidden=""></div></body></html>'],
])('shows the page for failed pages in place of one with status %i that has nothing in it', async (code, empty) => {
  const port = await serve((_request, response) => {
    response.setHeader('Cache-Control', 's-maxage=31536000');
    response.writeHead(code, { 'Content-Type': 'text/html' });
    response.end(empty);
  });
  const { status, headers, body } = await ask(port, { 'Accept-Encoding': 'br' });
  const shown = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  expect([status, headers['cache-control'], shown.toString()]).toEqual([code, 'no-store', '<h1>Sorry</h1>']);
});

it('shows it to a browser in place of words in plain text, and to nobody else', async () => {
  const port = await serve((_request, response) => {
    response.statusCode = 500;
    response.end('Internal Server Error');
  });
  const shown = await ask(port, { Accept: 'text/html,*/*;q=0.8' });
  expect([shown.headers['content-type'], shown.body.toString()]).toEqual([
    'text/html; charset=utf-8',
    '<h1>Sorry</h1>',
  ]);
  expect((await ask(port, { Accept: 'application/json' })).body.toString()).toBe('Internal Server Error');
});

it('sends nothing of a page that breaks off, and goes on serving', async () => {
  let pages = 0;
  const port = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write(PAGE);
    pages += 1;
    if (pages === 1) response.destroy();
    else response.end();
  });
  await expect(ask(port)).rejects.toThrow();
  expect((await ask(port)).body.toString()).toBe(FINISHED);
});

it('forgets a page whose reader went away', async () => {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const port = await serve((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write(PAGE);
    if (request.url !== '/left') return response.end();
    response.on('close', () => {
      response.end(PAGE);
      leave();
    });
  });
  const request = httpRequest({ host: '127.0.0.1', port, path: '/left', agent: false });
  request.on('error', () => undefined);
  request.end();
  setTimeout(() => request.destroy(), 50);
  await left;
  expect((await ask(port)).body.toString()).toBe(FINISHED);
});
