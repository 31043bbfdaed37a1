import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { finishDocument } from '@/lib/serving/finish-document.mjs';
import { buildOwn, type OwnSite, withServer } from '../support/own-server';
import { articlesIn, comboboxOf, dialogOf, openSearch } from '../support/search';
import { expect, test } from '../support/site';
import { addressesOf, type Mark, writeMarked, writeSteady } from '../support/timely-content';
import { type Answer, ask, walk } from '../support/walk';

// One build for all tests, in order; later ones change the content that was built, and then the build.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const site: OwnSite = {
  content: mkdtempSync(path.join(tmpdir(), 'portal-time-')),
  dist: '.next-time',
  port: 4104,
};

/** Searches that find every article, none of which names one. */
const SEARCHES = ['/search?q=headline', '/api/search?q=headline', '/api/search?q=author', '/api/search?q=example'];

/** Where every article would be listed. */
const LISTS = ['/', '/news', '/feed.xml', '/sitemap.xml', '/topic/health-steady', ...SEARCHES];

/** Three that nobody may see, one that will be out, one that is out and will go. */
const HIDDEN = ['zqdraft', 'zqlater', 'zqgone'] as const satisfies readonly Mark[];
const SOON: Mark = 'zqsoon';
const FADING: Mark = 'zqfading';
const FAR = '2999-01-01';
/** When one of them appears and the other goes, long after any build is over: a server's clock is set to come near it. */
const TURN = new Date(Date.now() + 24 * 3_600_000);
/** What is written after the build: a new article, and new words in one that is out and stays as it was. */
const NEW: Mark = 'zqnew';
const KEPT: Mark = 'zqkept';
const EDITED: Mark = 'zqedited';

test.afterAll(() => {
  for (const folder of [site.content, site.dist, `${site.dist}.tsconfig.json`])
    rmSync(folder, { recursive: true, force: true });
});

test('a build writes no trace of drafts, scheduled and expired articles into any file', async () => {
  await writeMarked(site.content, 'zqdraft', { status: 'draft' });
  await writeMarked(site.content, 'zqlater', { date: FAR });
  await writeMarked(site.content, 'zqgone', { expiryDate: '2024-04-01' });
  await writeMarked(site.content, SOON, { publishDate: TURN.toISOString() });
  await writeMarked(site.content, FADING, { expiryDate: TURN.toISOString() });
  await writeMarked(site.content, KEPT, {});
  for (const name of ['one', 'removed', 'linking', 'apart']) writeSteady(site.content, name, SOON);
  await buildOwn(site);
  for (const mark of [...HIDDEN, SOON]) expect(filesWith(mark), mark).toEqual([]);
  expect(filesWith(FADING).length).toBeGreaterThan(10);
});

test('a server gives no trace of them in any answer', async ({ playwright }) => {
  await withServer(site, async (baseURL) => {
    const request = await playwright.request.newContext({ baseURL });
    const answers = await walk(request, SEARCHES);
    for (const mark of [...HIDDEN, SOON]) await expectAbsent(request, answers, mark);
    await expectPresent(request, answers, FADING);
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toEqual([]);
  });
});

test('a server started after the moment serves what is due, and other pages as they were built', async ({
  playwright,
}) => {
  const work = async (baseURL: string, warned: () => string) => {
    const request = await playwright.request.newContext({ baseURL });
    expect(warned()).toBe('');
    await expectRenderedAnew(request, '/');
    await expectFromBuild(request, '/source/apart.example.com');
  };
  await withServer(site, work, TURN.getTime() - Date.now() + 1000);
});

test('what falls due appears and what expires goes while the server runs, on every page; what was not built never', async ({
  playwright,
  page,
}) => {
  await writeMarked(site.content, NEW, {});
  await writeMarked(site.content, KEPT, { title: `The ${EDITED} headline` });
  rmSync(path.join(site.content, 'news', 'steady-removed.md'));
  // Long enough for a busy machine to start the server and look around before it.
  const moment = new Date(Date.now() + 40_000);
  const work = async (baseURL: string, warned: () => string) => {
    const request = await playwright.request.newContext({ baseURL });
    expect(warned()).toContain(`new or edited: 4 (news/${KEPT}.md, news/${NEW}.md, `);
    expect(warned()).toContain('gone or edited: 2.');
    await expectNothingUnbuilt(request, await Promise.all(LISTS.map((address) => ask(request, address))));
    await expectAsBuilt(request);
    const early = await shardsOf(request);
    await expectTurn(request, moment);
    const late = await shardsOf(request);
    expect(late).not.toEqual(early);
    // A browser that read the manifest a moment ago still asks for the files it names.
    for (const file of [...early, ...late]) expect((await ask(request, file)).status, file).toBe(200);

    const answers = await walk(request, [...SEARCHES, ...late]);
    for (const mark of [...HIDDEN, FADING]) await expectAbsent(request, answers, mark);
    await expectNothingUnbuilt(request, answers);
    // These could not be made without the one that went, so they went with it.
    await expectAbsent(request, answers, KEPT);
    expect((await ask(request, '/news/steady-removed')).status).toBe(404);
    await expectPresent(request, answers, SOON);
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toEqual([]);
    expect((await ask(request, '/news/steady-linking')).said).toContain(`href="/news/${SOON}-piece"`);
    await expectRenderedAnew(request, '/');
    // Search works on a page that was rendered for this request, so its scripts may run.
    for (const address of ['/', `/news/${SOON}-piece`, '/no/such/page']) {
      await page.goto(`${baseURL}${address}`);
      await openSearch(page);
      await comboboxOf(page).fill('headline');
      await expect(articlesIn(dialogOf(page)).first()).toContainText(SOON);
    }
  };
  await withServer(site, work, TURN.getTime() - moment.getTime());
  // Nothing that was rendered meanwhile is kept for later.
  expect(filesWith(SOON).filter((file) => !file.startsWith(path.join(site.dist, 'cache', 'images')))).toEqual([]);
});

test('a page that fails is answered by a finished one, and the server goes on', async ({ playwright }) => {
  // The route's own code, as it would be with a fault in it.
  writeFileSync(path.join(site.dist, 'server', 'app', 'search', 'page.js'), 'throw new Error("deliberate");\n');
  await withServer(site, async (baseURL, warned) => {
    const request = await playwright.request.newContext({ baseURL });
    const failed = await request.get('/search?q=x', { headers: { Accept: 'text/html' } });
    expect(failed.status()).toBe(500);
    expect(failed.headers()['cache-control']).toBe('no-store');
    const html = await failed.text();
    expect(html).toContain('Something went wrong on this page');
    expect(finishDocument(html)).toBe(html);
    expect(warned()).toContain('deliberate');
    expect((await request.get('/news')).status()).toBe(200);
  });
});

test('a server that would send unfinished pages says so and ends', async () => {
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '--port', String(site.port)], {
    env: { ...process.env, DIST_DIR: site.dist, CONTENT_DIR: site.content, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', (text) => said.push(String(text)));
  const [code] = await once(server, 'exit');
  expect([code, said.join('')]).toEqual([2, expect.stringContaining('Start it with "npm start"')]);
});

/** Every file of the build folder that has a mark in its name or in its bytes. */
function filesWith(mark: Mark): string[] {
  return readdirSync(site.dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => holdsMark(file, mark) || holdsMark(readFileSync(file, 'latin1'), mark));
}

function holdsMark(text: string, mark: Mark): boolean {
  return text.toLowerCase().includes(mark);
}

/** Nothing anywhere names it, and nothing answers at its addresses. */
async function expectAbsent(request: APIRequestContext, answers: readonly Answer[], mark: Mark): Promise<void> {
  expect(pathsWith(answers, mark), mark).toEqual([]);
  const { pages, files, alias } = await addressesOf(mark);
  for (const address of [...pages, ...files, alias]) expect((await ask(request, address)).status, address).toBe(404);
}

/** Neither the new article nor the new words. */
async function expectNothingUnbuilt(request: APIRequestContext, answers: readonly Answer[]): Promise<void> {
  await expectAbsent(request, answers, NEW);
  expect(pathsWith(answers, EDITED)).toEqual([]);
}

/** The pages of a removed and of an edited file, with its files. */
async function expectAsBuilt(request: APIRequestContext): Promise<void> {
  expect((await ask(request, '/news/steady-removed')).said).toContain('Steady piece removed');
  expect((await ask(request, `/news/${KEPT}-piece`)).said).toContain(`The ${KEPT} headline`);
  const { files } = await addressesOf(KEPT);
  for (const address of files) expect((await ask(request, address)).status, address).toBe(200);
}

/** It stands everywhere it belongs. */
async function expectPresent(request: APIRequestContext, answers: readonly Answer[], mark: Mark): Promise<void> {
  const { pages, files, alias } = await addressesOf(mark);
  for (const address of [...pages, ...files]) expect((await ask(request, address)).status, address).toBe(200);
  expect((await request.get(alias, { maxRedirects: 0 })).status()).toBe(308);
  const lists = ['/', '/news', '/topic', '/offering', '/topic/health-steady'];
  const named = new Set(pathsWith(answers, mark));
  const expected = [...lists, ...pages, '/feed.xml', '/sitemap.xml', ...SEARCHES.slice(0, 2)];
  expect(expected.filter((address) => !named.has(address))).toEqual([]);
  expect([...named].some((address) => address.startsWith('/search/shard-'))).toBe(true);
}

function pathsWith(answers: readonly Answer[], mark: Mark): string[] {
  return answers.flatMap(({ path, said }) => (holdsMark(said, mark) ? [path] : []));
}

/** The addresses of the search index's files, as its manifest has them now. */
async function shardsOf(request: APIRequestContext): Promise<string[]> {
  const { shards, names } = await (await request.get('/search/manifest.json')).json();
  return [...shards.map(({ file }: { file: string }) => file), names].map((file) => `/search/${file}`);
}

/** Asks until the moment is over: every answer before it is the old one, and the first asked for after it the new. */
async function expectTurn(request: APIRequestContext, moment: Date): Promise<void> {
  const [soon, fading] = [`/news/${SOON}-piece`, `/news/${FADING}-piece`];
  for (;;) {
    const asked = Date.now();
    const front = await ask(request, '/');
    const statuses = [(await ask(request, soon)).status, (await ask(request, fading)).status];
    if (Date.now() < moment.getTime()) {
      // A shared cache must not keep the page any longer.
      const [, seconds] = /^s-maxage=(\d+)$/.exec(front.headers['cache-control'] ?? '') ?? [];
      expect(Number(seconds) * 1000).toBeLessThanOrEqual(moment.getTime() - asked);
      expect([...statuses, holdsMark(front.said, SOON), holdsMark(front.said, FADING)]).toEqual([
        404,
        200,
        false,
        true,
      ]);
    }
    if (asked >= moment.getTime()) {
      expect([...statuses, holdsMark(front.said, SOON), holdsMark(front.said, FADING)]).toEqual([
        200,
        404,
        true,
        false,
      ]);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** For one request, kept by no cache; also when the client brings cookies of Next's own. */
async function expectRenderedAnew(request: APIRequestContext, address: string): Promise<void> {
  for (const cookie of ['', '__prerender_bypass=x', '__next_preview_data=x']) {
    const answer = await ask(request, address, { Cookie: cookie });
    expect(holdsMark(answer.said, SOON)).toBe(true);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    const html = answer.said.slice(answer.said.indexOf('<!DOCTYPE'));
    expect(finishDocument(html)).toBe(html);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
}

/** As the build wrote it, finished. */
async function expectFromBuild(request: APIRequestContext, address: string): Promise<void> {
  const { said, headers } = await ask(request, address);
  const built = readFileSync(path.join(site.dist, 'server', 'app', `${address}.html`), 'latin1');
  expect(said.endsWith(finishDocument(built))).toBe(true);
  expect(headers['cache-control']).toMatch(/^s-maxage=/);
}
