import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
// Importing it is what a server's start does.
import '@/lib/serving/finish-responses.mjs';

const NOISE = '<script>self.__next_f.push([0])</script>';
const TEXT = 'Zażółć gęślą jaźń. '.repeat(200);
const PAGE = `<!DOCTYPE html><p>${TEXT}</p>${NOISE}`;
const FINISHED = `<!DOCTYPE html><p>${TEXT}</p>`;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(port: number, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, headers, agent: false }, (response) => {
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

it('says no length to a HEAD request that the page will not have', async () => {
  const port = await serve((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Length', Buffer.byteLength(PAGE));
    response.end();
  });
  const { status, headers, body } = await ask(port, {}, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, undefined, 0]);
});

it('lets everything pass that is no page, as it comes', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(201, 'Made', { 'Content-Type': 'text/plain', 'X-A': 'b' });
    response.write(NOISE);
    response.end('end');
  });
  const { status, headers, body } = await ask(port);
  expect([status, headers['x-a'], body.toString()]).toEqual([201, 'b', `${NOISE}end`]);
});

it('answers a request that knows the page already without one', async () => {
  const port = await serve((_request, response) => {
    response.statusCode = 304;
    response.end();
  });
  expect(await ask(port)).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

it('shows the page for errors in place of the empty one that a failed page has', async () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'finish-'));
  mkdirSync(path.join(dist, 'server', 'app'), { recursive: true });
  writeFileSync(path.join(dist, 'server', 'app', 'failed.html'), `<h1>Sorry</h1>${NOISE}`);
  const before = process.env.DIST_DIR;
  process.env.DIST_DIR = dist;
  closing.push(() => {
    if (before === undefined) delete process.env.DIST_DIR;
    else process.env.DIST_DIR = before;
    rmSync(dist, { recursive: true });
  });
  const port = await serve((_request, response) => {
    response.writeHead(500, { 'Content-Type': 'text/html' });
    response.end('<html id="__next_error__"><body></body></html>');
  });
  const { status, body } = await ask(port);
  expect([status, body.toString()]).toEqual([500, '<h1>Sorry</h1>']);
});
