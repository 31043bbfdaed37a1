import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { makeCurrent, readRecord } from '@/scripts/builds.mjs';
import { buildIn, nextFolderIn } from '../support/built';
import { contentFolder } from '../support/content-folder';
import { startLoad } from '../support/load';
import { namedFiles } from '../support/named-files';
import { type Nginx, startNginx } from '../support/nginx';
import { addBuild, copyBuild, type OwnServer, type OwnSite, settingsOf, startServer } from '../support/own-server';
import { pieceAddress, pieceFile, pieceText, wordsOf } from '../support/versioned-pieces';

// The portal behind Debian's nginx with deploy/nginx.conf. In order: later tests go on with the servers of earlier ones.
test.describe.configure({ mode: 'serial' });

const root = path.join(tmpdir(), `portal-nginx-${process.pid}`);
const site: OwnSite = { content: path.join(root, 'content'), dist: '.next-nginx', port: 4109 };
const folder = contentFolder(site.content);
const ADDRESSES = ['/', '/news', pieceAddress(0), pieceAddress(1), '/feed.xml', '/sitemap.xml'];

/** Seconds for which shared caches may keep a page here, and how often to look whether it is another one. */
const PAGE_MAX_AGE = 1;
const SOON = { intervals: [100] };

/** For how many milliseconds a connection rests after an answer. */
const REST = 50;

/** How long before the end of an article one begins to look whether it is sent beyond it, in milliseconds. */
const LOOKING = 3_000;

/** What browsers and others write, and what they are sent. */
const ENCODINGS: readonly (readonly [accepted: string, sent: string | undefined])[] = [
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br'],
  ['gzip,br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0.0 , gzip ;q=0', undefined],
  ['identity', undefined],
  ['brotli, gzipped', undefined],
];

let portal: OwnServer;
let nginx: Nginx;

test.beforeAll(async () => {
  for (const piece of [0, 1, 2, 3]) folder.write(pieceFile(piece), pieceText(piece, 0));
  folder.edit(pieceFile(2), 'slug: piece-2', 'slug: piece-2\naliases: /old/piece-2');
  await copyBuild(site);
  portal = await startPortal();
  nginx = await startNginx({
    folder: path.join(root, 'nginx'),
    port: 4110,
    upstreams: [site.port],
    statics: path.join(
      path.resolve(site.dist),
      'current',
      path.relative(buildIn(site.dist), nextFolderIn(site.dist)),
      'static',
    ),
  });
});

test.afterAll(async () => {
  await nginx?.stop();
  await portal?.stop();
  for (const made of [root, site.dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

test('a page is kept as it is sent: once for each way to compress it, whatever browsers write', async () => {
  const plain = (await ask('/news')).body.toString();
  for (const [accepted, encoding] of ENCODINGS) {
    const { status, headers, body } = await ask('/news', { 'Accept-Encoding': accepted });
    expect([status, headers['content-encoding']], accepted).toEqual([200, encoding]);
    expect(decode(body, encoding), accepted).toBe(plain);
  }
  expect(keptUnder('/news')).toEqual(['', 'br', 'gzip']);
  await expectFromCache('/news', { 'Accept-Encoding': 'br, gzip' });
});

test('the lack of a page is kept for seconds, and never sent while nginx asks again', async () => {
  for (const address of ['/no/such/page', '/news/no-such-piece']) {
    const { status, headers } = await ask(address);
    expect([status, headers['cache-control']], address).toEqual([404, `public, max-age=0, s-maxage=${PAGE_MAX_AGE}`]);
  }
});

test('a search, and whatever says no-store, is asked for each time', async () => {
  for (const address of ['/search?q=piece', '/api/health', '/api/publish']) {
    await ask(address);
    await ask(address);
    const caches = nginx
      .log()
      .filter((answer) => answer.address === address)
      .map(({ cache }) => cache);
    expect(caches, address).not.toContain('HIT');
  }
});

test('style sheets come straight from disk, compressed, and say of themselves what they do without nginx', async () => {
  const files = await filesOf('/');
  const statics = files.filter((file) => file.startsWith('/_next/static/'));
  expect(statics.length).toBeGreaterThan(1);
  for (const file of statics) {
    const [here, there] = [await ask(file), await ask(file, {}, site.port)];
    const said = ({ headers }: Answer) => [
      headers['cache-control'],
      headers['content-security-policy'],
      headers['x-content-type-options'],
      headers['content-type']?.toLowerCase(),
    ];
    expect(said(here), file).toEqual(said(there));
    expect(here.body.equals(there.body), file).toBe(true);
    // It did not pass the cache.
    expect(nginx.log().findLast(({ address }) => address === file)?.cache, file).toBe('');
  }
  const style = statics.find((file) => file.endsWith('.css')) ?? '';
  const { headers, body } = await ask(style, { 'Accept-Encoding': 'gzip' });
  expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
  expect(gunzipSync(body).equals((await ask(style)).body)).toBe(true);
});

test('an old address is one hop to the new one, on this very host', async () => {
  const { status, headers } = await ask('/old/piece-2');
  expect([status, headers.location]).toEqual([308, pieceAddress(2)]);
});

test('what is neither GET nor HEAD reaches the portal', async () => {
  expect((await ask('/news', {}, 4110, 'POST')).status).toBe(405);
  expect((await ask('/api/publish', {}, 4110, 'POST')).status).toBe(404);
});

test('what is edited is there a moment later, and what is removed is gone', async () => {
  for (const address of ADDRESSES) await ask(address);
  folder.write(pieceFile(0), pieceText(0, 1));
  await expect.poll(async () => (await ask(pieceAddress(0))).body.toString(), SOON).toContain(wordsOf(0, 1));
  await expect.poll(async () => (await ask('/feed.xml')).body.toString(), SOON).toContain(wordsOf(0, 1));
  expect((await ask(pieceAddress(9))).status).toBe(404);
  folder.write(pieceFile(9), pieceText(9, 0));
  await expect.poll(async () => (await ask(pieceAddress(9))).status, SOON).toBe(200);
  folder.remove(pieceFile(9));
  await expect.poll(async () => (await ask(pieceAddress(9))).status, SOON).toBe(410);
});

test('a browser that has the page is told so, also once the cache has asked again', async () => {
  const knowing = async (etag: string) => (await ask('/news', { 'If-None-Match': etag })).status;
  // Until it is the page of what was edited last: the cache may send the one before once more.
  const etag = (await fetch(`http://localhost:${site.port}/news`)).headers.get('etag') ?? '';
  await expect.poll(() => knowing(etag), SOON).toBe(304);
  // Until it has asked the portal for the next one, meanwhile sent the one before, and has the next one.
  const timesStale = () => cachesOf('/news').filter((cache) => cache === 'STALE').length;
  const before = timesStale();
  await expect.poll(async () => [await knowing(etag), timesStale() > before], SOON).toEqual([304, true]);
  expect(await knowing(etag)).toBe(304);
});

test('no answer is sent beyond the end of an article, whichever moment of a second it was asked for at', async () => {
  // Long enough for a busy machine to show them all before the first of them ends.
  const first = Date.now() + 15_000;
  const ends = new Map([10, 11, 12, 13].map((piece, index) => [piece, new Date(first + index * 700)] as const));
  for (const [piece, end] of ends)
    folder.write(pieceFile(piece), pieceText(piece, 0).replace('---\n', `---\nexpiryDate: ${end.toISOString()}\n`));
  const late: string[] = [];
  // Milliseconds that an answer took at most: so much older it may be when the cache begins to count.
  let slowest = 0;
  const watch = async (piece: number, end: Date) => {
    await expect.poll(async () => (await ask(pieceAddress(piece))).status, SOON).toBe(200);
    // Only what the cache fetches in the last seconds could be sent beyond the end.
    await sleep(Math.max(0, end.getTime() - Date.now() - LOOKING));
    for (let after = 0; after < 20; await sleep(100)) {
      // Whether the portal itself has let it go by now, which is when it has made the next edition.
      const isOver = (await ask(pieceAddress(piece), {}, site.port)).status !== 200;
      const asked = Date.now();
      const { status } = await ask(pieceAddress(piece));
      slowest = Math.max(slowest, Date.now() - asked);
      if (isOver) after++;
      // Caches count whole seconds.
      if (isOver && status === 200 && asked > end.getTime() + 1_000 + Math.min(slowest, 1_000))
        late.push(`${piece}: ${asked - end.getTime()} ms late`);
    }
  };
  await Promise.all([...ends].map(([piece, end]) => watch(piece, end)));
  expect(late).toEqual([]);
});

test('many who search at once do not wait for one another', async () => {
  await Promise.all(Array.from({ length: 20 }, () => ask('/search?q=piece')));
  const caches = nginx.log().filter(({ address }) => address === '/search?q=piece');
  // A cache would have each wait for the one before.
  expect(caches.map(({ cache }) => cache)).toEqual(caches.map(() => ''));
});

test('more addresses than a process may have files open are answered', async () => {
  const load = startLoad(
    4110,
    Array.from({ length: 1_500 }, (_, index) => `/news?x=${index}`),
    8,
  );
  await expect.poll(() => nginx.log().length, { timeout: 60_000 }).toBeGreaterThan(2_000);
  expect((await load.stop()).failed).toEqual([]);
});

test('a build that takes over brings its own pages within seconds, and leaves the files of the one before', async () => {
  const before = await ask('/');
  const old = (readRecord(buildIn(site.dist))?.files ?? []).map((file) => `/_next/static/${file}`);
  const load = startLoad(4110, [...ADDRESSES, ...old], 20, REST);
  const [dist, first] = [path.resolve(site.dist), buildIn(site.dist)];
  await addBuild(dist, first, 'second');
  // Now the second is the one before the first, to which one goes back.
  for (const id of ['second', path.basename(first)]) makeCurrent(dist, id);
  const change = spawn('npm', ['run', 'rollback'], { env: settings(), stdio: 'ignore' });
  expect(await once(change, 'exit')).toEqual([0, null]);
  const health = async () => JSON.parse((await ask('/api/health')).body.toString()).build;
  // On connections that are still open the one before answers what is under way.
  await expect.poll(health).toBe(path.basename(buildIn(site.dist)));
  await load.more(20 * ADDRESSES.length);
  expect((await load.stop()).failed).toEqual([]);
  for (const file of [...old, ...(await filesOf('/'))]) expect((await ask(file)).status, file).toBe(200);
  expect(before.headers['cache-control']).toContain(`s-maxage=${PAGE_MAX_AGE},`);
});

test('while the portal is killed, away and back, no page that is kept fails, nor what is on disk', async () => {
  const files = (await filesOf('/')).filter((file) => file.startsWith('/_next/static/'));
  const kept = [...ADDRESSES.filter((address) => address !== pieceAddress(0)), ...files];
  for (const address of kept) await ask(address);
  const load = startLoad(4110, kept, 50, REST);
  await load.more(kept.length);
  const timesStale = () => cachesOf('/news').filter((cache) => cache === 'STALE').length;
  const before = timesStale();
  await portal.stop('SIGKILL');
  // Sent once more although it is old, and nobody is there to make another.
  await expect.poll(() => timesStale() - before).toBeGreaterThan(2);
  folder.write(pieceFile(1), pieceText(1, 1));
  portal = await startPortal();
  await expect.poll(async () => (await ask(pieceAddress(1))).body.toString(), SOON).toContain(wordsOf(1, 1));
  expect((await load.stop()).failed).toEqual([]);
});

function startPortal(): Promise<OwnServer> {
  return startServer(site, { env: { PAGE_MAX_AGE: String(PAGE_MAX_AGE) } });
}

function settings(): NodeJS.ProcessEnv {
  return { ...settingsOf(site), PAGE_MAX_AGE: String(PAGE_MAX_AGE) };
}

interface Answer {
  readonly status: number;
  readonly headers: import('node:http').IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks nginx, or the portal itself, and takes what comes as it comes. */
async function ask(
  address: string,
  headers: Record<string, string> = {},
  port = 4110,
  method = 'GET',
): Promise<Answer> {
  const asking = request({ port, path: address, method, headers, agent: false }).end();
  const [response] = await once(asking, 'response');
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

function decode(body: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

function cachesOf(address: string): readonly string[] {
  return nginx
    .log()
    .filter((answer) => answer.address === address)
    .map(({ cache }) => cache);
}

async function expectFromCache(address: string, headers: Record<string, string>): Promise<void> {
  await expect.poll(async () => (await ask(address, headers)) && cachesOf(address).at(-1)).toBe('HIT');
}

/** The ways of compression under which an address is kept, by the keys in nginx's own files. */
function keptUnder(address: string): readonly string[] {
  const cache = path.join(root, 'nginx', 'cache');
  const keys = execFileSync('grep', ['-rahoE', '^KEY: .*', cache], { encoding: 'utf8' }).trim().split('\n');
  expect(readdirSync(cache).length).toBeGreaterThan(0);
  const start = `KEY: ${address}|`;
  return keys.flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : [])).sort();
}

/** Style sheets, scripts and fonts that a page names. */
async function filesOf(address: string): Promise<readonly string[]> {
  return namedFiles((await ask(address)).body.toString());
}
