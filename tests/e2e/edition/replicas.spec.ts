import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { contentFolder } from '../support/content-folder';
import { filesBelow } from '../support/files-below';
import { startLoad } from '../support/load';
import { type Nginx, startNginx } from '../support/nginx';
import { copyBuild, type OwnServer, type OwnSite, pagesOf, startServer } from '../support/own-server';
import { type Redis, startRedis } from '../support/redis';
import { pieceAddress, pieceFile, pieceText, wordsOf } from '../support/versioned-pieces';

// Three servers of one build behind Debian's nginx, which keep pages together in Debian's Redis. In order: later tests go
// on with the servers of earlier ones.
test.describe.configure({ mode: 'serial' });

const REPLICAS = 3;
const NGINX_PORT = 4115;
const REDIS_PORT = 4116;

/** For how many milliseconds a connection rests after an answer. */
const REST = 50;

const root = path.join(tmpdir(), `portal-replicas-${process.pid}`);
const site: OwnSite = { content: path.join(root, 'content'), dist: '.next-replicas', port: 4111 };
const folder = contentFolder(site.content);
const PIECES = [0, 1, 2, 3, 4, 5];
const ADDRESSES = ['/', '/news', ...PIECES.map(pieceAddress), '/feed.xml', '/author/ann-lee', '/search?q=piece'];

let redis: Redis;
let nginx: Nginx;
let replicas: readonly OwnServer[] = [];

test.beforeAll(async () => {
  for (const piece of PIECES) folder.write(pieceFile(piece), pieceText(piece, 0));
  await copyBuild(site);
  redis = await startRedis(path.join(root, 'redis'), REDIS_PORT);
  replicas = await Promise.all(Array.from({ length: REPLICAS }, (_, index) => startReplica(index)));
  // A server connects when it is first asked for a page, and until then shares none.
  for (const index of replicas.keys()) await textFrom(index, '/robots.txt');
  await expect.poll(redis.users).toBe(REPLICAS);
  nginx = await startNginx({
    folder: path.join(root, 'nginx'),
    port: NGINX_PORT,
    upstreams: Array.from({ length: REPLICAS }, (_, index) => portOf(index)),
    statics: path.join(root, 'no-files-here'),
  });
});

test.afterAll(async () => {
  await nginx?.stop();
  await Promise.all(replicas.map((replica) => replica.stop()));
  await redis?.stop();
  for (const made of [root, site.dist]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

test('a page that one replica has made is that of all, and kept once', async () => {
  const made = await textFrom(0, pieceAddress(0));
  await expect.poll(async () => (await keysOf(pieceAddress(0))).length).toBe(1);
  const [key = ''] = await keysOf(pieceAddress(0));
  const kept = await redis.get(key);
  for (const index of [1, 2, 0]) expect(await textFrom(index, pieceAddress(0))).toBe(made);
  expect(await keysOf(pieceAddress(0))).toEqual([key]);
  // It says when it was made: nobody made it once more.
  expect(await redis.get(key)).toBe(kept);
  expectNoneKeptAlone();
});

test('every kind of page is shared', async () => {
  for (const address of ['/', '/news', '/author/ann-lee', '/topic/health', '/news/no-such-piece']) {
    const answers = await Promise.all(replicas.map((_, index) => textFrom(index, address)));
    expect(answers, address).toEqual(replicas.map(() => answers[0]));
  }
  for (const name of ['/', '/news', '/author/ann-lee'])
    await expect.poll(async () => (await keysOf(name)).length, { message: name }).toBe(1);
  expectNoneKeptAlone();
});

test('what is published is on every replica, and kept once again', async () => {
  folder.write(pieceFile(1), pieceText(1, 1));
  folder.write(pieceFile(7), pieceText(7, 0));
  const versions = () => Promise.all(replicas.map(async (_, index) => hasWords(index, pieceAddress(1), wordsOf(1, 1))));
  await expect.poll(versions).toEqual([true, true, true]);
  const added = () => Promise.all(replicas.map(async (_, index) => hasWords(index, pieceAddress(7), wordsOf(7, 0))));
  await expect.poll(added).toEqual([true, true, true]);
  await expect
    .poll(async () => (await (await fetch(`${nginx.baseURL}${pieceAddress(1)}`)).text()).includes(wordsOf(1, 1)))
    .toBe(true);
  // The page for unknown addresses names the latest articles; until now it was that of the build.
  for (const [index] of replicas.entries()) await textFrom(index, '/news/no-such-piece');
  await expect.poll(async () => (await keysOf('*')).length).toBeGreaterThan(0);
  // The page of each edition by its own fingerprint: nothing was invalidated.
  await expect.poll(async () => (await keysOf(pieceAddress(7))).length).toBe(1);
  expectNoneKeptAlone();
});

test('a replica that is killed is not missed', async () => {
  const load = startLoad(NGINX_PORT, ADDRESSES, 20);
  await load.more(ADDRESSES.length);
  await replicas[2]?.stop('SIGKILL');
  await load.more(10 * ADDRESSES.length);
  expect((await load.stop()).failed).toEqual([]);
  replicas = [...replicas.slice(0, 2), await startReplica(2)];
});

test('Redis that is away, hangs, or comes back costs no answer', async () => {
  const load = startLoad(portOf(0), ADDRESSES, 20, REST);
  // Of each time, and each time that it is back; a machine that is busy may be late once more.
  const times = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
  const timesAway = () => times(replicas[0]?.warned() ?? '', /Redis fails/g);
  const timesBack = () => times(replicas[0]?.said() ?? '', /Redis answers again/g);
  redis.signal('SIGSTOP');
  await expect.poll(timesAway).toBeGreaterThan(0);
  redis.signal('SIGCONT');
  await expect.poll(() => timesBack() === timesAway()).toBe(true);
  const before = timesAway();
  await redis.stop();
  await expect.poll(timesAway).toBeGreaterThan(before);
  folder.write(pieceFile(2), pieceText(2, 1));
  await expect.poll(() => hasWords(0, pieceAddress(2), wordsOf(2, 1))).toBe(true);
  // On this machine meanwhile.
  await expect.poll(() => filesKept().length).toBeGreaterThan(0);
  redis = await startRedis(path.join(root, 'redis'), REDIS_PORT);
  folder.write(pieceFile(3), pieceText(3, 1));
  await expect.poll(() => hasWords(0, pieceAddress(3), wordsOf(3, 1))).toBe(true);
  // Two where a reader came between Redis and the edition.
  await expect.poll(async () => (await keysOf(pieceAddress(3))).length).toBeGreaterThan(0);
  await expect.poll(() => timesBack() === timesAway()).toBe(true);
  expect((await load.stop()).failed).toEqual([]);
});

test('a server starts without the Redis it is to use, and says so', async () => {
  await redis.stop();
  await replicas[1]?.stop();
  const alone = await startReplica(1);
  replicas = [...replicas.slice(0, 1), alone, ...replicas.slice(2)];
  for (const address of ADDRESSES) expect((await fetch(`${alone.baseURL}${address}`)).status, address).toBe(200);
  await expect.poll(alone.warned).toMatch(/Redis fails.*ECONNREFUSED/);
});

function portOf(replica: number): number {
  return site.port + replica;
}

/** Each keeps what it keeps for itself in a folder of its own, as on a machine of its own. */
function siteOf(replica: number): OwnSite {
  return { ...site, port: portOf(replica) };
}

function cacheFolder(replica: number): string {
  return path.join(root, `cache-${replica}`);
}

function startReplica(replica: number): Promise<OwnServer> {
  return startServer(siteOf(replica), {
    env: { CACHE_DIR: cacheFolder(replica), REDIS_URL: `redis://127.0.0.1:${REDIS_PORT}`, PAGE_MAX_AGE: '1' },
  });
}

async function textFrom(replica: number, address: string): Promise<string> {
  return (await fetch(`http://localhost:${portOf(replica)}${address}`)).text();
}

async function hasWords(replica: number, address: string, words: string): Promise<boolean> {
  return (await textFrom(replica, address)).includes(words);
}

/** The keys under which Redis has the page at a path. */
async function keysOf(pagePath: string): Promise<readonly string[]> {
  return (await redis.keys()).filter((key) => key.endsWith(`:${pagePath}`));
}

/** No replica keeps pages for itself but one that waited for Redis in vain, as on a machine that is too busy, and said so. */
function expectNoneKeptAlone(): void {
  if (replicas.some(({ warned }) => /Redis fails/.test(warned()))) return;
  expect(filesKept()).toEqual([]);
}

/** Pages that replicas keep for themselves. */
function filesKept(): readonly string[] {
  const folders = Array.from({ length: REPLICAS }, (_, index) =>
    path.join(cacheFolder(index), path.basename(pagesOf(site))),
  );
  return folders.flatMap(filesBelow);
}
