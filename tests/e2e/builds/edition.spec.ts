import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { finishDocument } from '@/lib/serving/finish-document.mjs';
import { workFolder } from '@/scripts/builds.mjs';
import { buildIn, nextFolderIn } from '../support/built';
import { clockAt } from '../support/clock';
import { filesBelow } from '../support/files-below';
import {
  buildOwn,
  clearBuilds,
  type OwnServer,
  type OwnSite,
  pagesOf,
  type ServerOptions,
  startServer,
} from '../support/own-server';
import { articlesIn, comboboxOf, dialogOf, openSearch } from '../support/search';
import { expect, test } from '../support/site';
import { addressesOf, type Mark, writeMarked, writeSteady } from '../support/timely-content';
import { type Answer, ask, walk } from '../support/walk';

// One build for all tests, in order; later ones change the content that was built, and then the build.
test.describe.configure({ mode: 'serial' });

const root = path.join(tmpdir(), `portal-edition-${process.pid}`);
const site: OwnSite = { content: path.join(root, 'content'), dist: '.next-made', port: 4104 };
const clock = clockAt(path.join(root, 'clock'));

/** Searches that find every article, none of which names one. */
const SEARCHES = ['/search?q=headline', '/api/search?q=headline', '/api/search?q=author', '/api/search?q=example'];

/** Three that nobody may see, one that will be out, one that is out and will go. */
const HIDDEN = ['zqdraft', 'zqlater', 'zqgone'] as const satisfies readonly Mark[];
const SOON: Mark = 'zqsoon';
const FADING: Mark = 'zqfading';
const FAR = '2999-01-01';
/** When one of them appears and the other goes, long after any build is over: servers' clocks are set to come near it. */
const TURN = new Date(Date.now() + 24 * 3_600_000);
/** How far ahead a clock is that has passed the moment, in milliseconds. */
const AFTER_TURN = TURN.getTime() - Date.now() + 1_000;
/** What is written while the server runs: a new article, and new words in one that is out. */
const NEW: Mark = 'zqnew';
const STAYING: Mark = 'zqstaying';
const EDITED: Mark = 'zqedited';
const SECRET = 'a-secret-for-this-test';

/** An article that goes wrong for a while. */
const BROKEN = path.join(site.content, 'news', `${STAYING}.md`);

test.beforeAll(() => {
  clearBuilds(site.dist);
  clock.setAhead(0);
});

test.afterAll(() => {
  clearBuilds(site.dist);
  rmSync(root, { recursive: true, force: true });
});

test('a build writes no trace of drafts, scheduled and expired articles into any file', async () => {
  await writeMarked(site.content, 'zqdraft', { status: 'draft' });
  await writeMarked(site.content, 'zqlater', { date: FAR });
  await writeMarked(site.content, 'zqgone', { expiryDate: '2024-04-01' });
  await writeMarked(site.content, SOON, { publishDate: TURN.toISOString() });
  await writeMarked(site.content, FADING, { expiryDate: TURN.toISOString() });
  await writeMarked(site.content, STAYING, {});
  for (const name of ['one', 'removed', 'linking', 'apart']) writeSteady(site.content, name, SOON);
  await buildOwn(site);
  const found = filesByMark([...HIDDEN, SOON, FADING]);
  for (const mark of [...HIDDEN, SOON]) expect(found.get(mark), mark).toEqual([]);
  expect(found.get(FADING)?.length).toBeGreaterThan(10);
});

test.describe('a server of what was built', () => {
  const server = serverForAll({ clock });

  test('makes some pages once more soon after its start, so that no reader waits for code to be loaded', async ({
    playwright,
  }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    // All pages asked for are those of the build, which are not kept again for being served.
    for (const path of ['/', '/news']) expect((await ask(request, path)).status).toBe(200);
    await expect.poll(() => filesBelow(pagesOf(site)).length).toBeGreaterThan(2);
    for (const path of ['/', '/news']) expect((await ask(request, path)).status).toBe(200);
  });

  test('gives no trace of them in any answer, and pages as they were built', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    await expectFromBuild(request, '/source/apart.example.com');
    const answers = await walk(request, SEARCHES);
    for (const mark of [...HIDDEN, SOON]) await expectAbsent(request, answers, mark);
    await expectPresent(request, answers, FADING);
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toEqual([]);
    expect(server().warned()).toBe('');
  });

  test('shows what falls due and lets go what expires while it runs, on every page', async ({ playwright, page }) => {
    const { baseURL } = server();
    const request = await playwright.request.newContext({ baseURL });
    const early = await shardsOf(request);
    // Long enough to look around before the moment.
    const moment = new Date(Date.now() + 5_000);
    clock.setAhead(TURN.getTime() - moment.getTime());
    await expectTurn(request, moment);
    const late = await shardsOf(request);
    expect(late).not.toEqual(early);
    // A browser that read the manifest a moment ago still asks for the files it names.
    for (const file of [...early, ...late]) expect((await ask(request, file)).status, file).toBe(200);

    const answers = await walk(request, [...SEARCHES, ...late]);
    for (const mark of [...HIDDEN, FADING]) await expectAbsent(request, answers, mark);
    await expectPresent(request, answers, SOON);
    expect((await ask(request, '/news/steady-linking')).said).toContain(`href="/news/${SOON}-piece"`);
    // Search works on pages that were made while the server ran.
    for (const address of ['/', `/news/${SOON}-piece`, '/no/such/page']) {
      await page.goto(`${baseURL}${address}`);
      await openSearch(page);
      await comboboxOf(page).fill('headline');
      await expect(articlesIn(dialogOf(page)).first()).toContainText(SOON);
    }
  });
});

test.describe('a server started after the moment', () => {
  // Of all pages it has only those of the build, which was made before.
  test.beforeAll(() => rmSync(pagesOf(site), { recursive: true }));
  const server = serverForAll({ ahead: AFTER_TURN });

  test('serves what is due, and pages as they were built', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    const front = await ask(request, '/');
    expect([holdsMark(front.said, SOON), holdsMark(front.said, FADING)]).toEqual([true, false]);
    await expectFromBuild(request, '/source/apart.example.com');
  });

  test('has what is saved on every page a moment later, and what is removed nowhere', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    await walk(request, SEARCHES);
    await writeMarked(site.content, NEW, {});
    await writeMarked(site.content, STAYING, { title: `The ${EDITED} headline` });
    rmSync(path.join(site.content, 'news', 'steady-removed.md'));
    await expect
      .poll(async () => {
        const front = await ask(request, '/');
        const removed = await ask(request, '/news/steady-removed');
        return [holdsMark(front.said, NEW), holdsMark(front.said, EDITED), removed.status];
      })
      .toEqual([true, true, 410]);
    const answers = await walk(request, [...SEARCHES, ...(await shardsOf(request))]);
    await expectPresent(request, answers, NEW);
    expect(pathsWith(answers, EDITED)).toContain('/feed.xml');
    expect(answers.filter(({ said }) => said.includes('Steady piece removed')).map(({ path: at }) => at)).toEqual([]);
    expect(server().warned()).toBe('');
  });
});

test.describe('a restarted server', () => {
  const server = serverForAll({ ahead: AFTER_TURN });

  test('serves the pages that were kept', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    const answer = await ask(request, `/news/${NEW}-piece`);
    expect(answer.said).toContain(`The ${NEW} headline`);
    expect(answer.headers['x-nextjs-cache']).toBe('HIT');
    expect(answer.headers['cache-control']).toMatch(
      /^public, max-age=0, s-maxage=\d, stale-while-revalidate=\d+, stale-if-error=\d+$/,
    );
  });

  test('leaves a file that goes wrong as it was, lets a new one that is wrong wait, and names both', async ({
    playwright,
  }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    const good = readFileSync(BROKEN, 'utf8');
    writeFileSync(BROKEN, good.replace(/^title: .*$/m, 'title: [unclosed'));
    writeFileSync(path.join(site.content, 'news', 'waiting.md'), '---\ntitle: No more than that\n---\n');
    writeSteady(site.content, 'late', SOON);
    const health = async () => (await request.get('/api/health')).json();
    await expect.poll(async () => (await ask(request, '/news/steady-late')).status).toBe(200);
    await expect.poll(async () => (await health()).kept).toEqual([`news/${STAYING}.md`]);
    expect((await ask(request, `/news/${STAYING}-piece`)).said).toContain(`The ${EDITED} headline`);
    const { status, problems } = await health();
    expect(status).toBe('degraded');
    for (const name of [`${STAYING}.md`, 'waiting.md'])
      expect(problems.filter(({ file }: { file: string }) => file.endsWith(`news/${name}`)).length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain('No more than that');
    expect(server().said()).toMatch(new RegExp(`news/${STAYING}\\.md:\\d+:\\d+ error front-matter`));
    expect(server().said()).toMatch(/news\/waiting\.md:\d+:\d+ error /);
  });
});

test.describe('a server that is restarted once more', () => {
  const server = serverForAll({ ahead: AFTER_TURN });

  test('has a file that went wrong as it was, until it is right again', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    expect((await ask(request, `/news/${STAYING}-piece`)).said).toContain(`The ${EDITED} headline`);
    writeFileSync(
      BROKEN,
      readFileSync(BROKEN, 'utf8')
        .replaceAll(EDITED, STAYING)
        .replace('title: [unclosed', `title: The ${STAYING} headline`),
    );
    await expect
      .poll(async () => (await ask(request, `/news/${STAYING}-piece`)).said)
      .toContain(`The ${STAYING} headline`);
    rmSync(path.join(site.content, 'news', 'waiting.md'));
    await expect.poll(async () => (await (await request.get('/api/health')).json()).status).toBe('ok');
  });

  test('a page of the house appears when it is right, stays when it goes wrong, and goes with its file', async ({
    playwright,
  }) => {
    const folder = path.join(site.content, 'pages');
    const file = path.join(folder, 'help', 'contact.mdx');
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      const request = await playwright.request.newContext({ baseURL: server().baseURL });
      const health = async () => (await request.get('/api/health')).json();
      const status = async () => (await ask(request, '/help/contact')).status;
      expect(await status()).toBe(404);
      writeFileSync(file, '---\ntitle: [unclosed\n---\n');
      await expect.poll(async () => (await health()).status).toBe('degraded');
      expect(await status()).toBe(404);
      writeFileSync(file, '---\ntitle: Contact\nnavigation: true\n---\nWe curate.\n');
      await expect.poll(async () => (await ask(request, '/help/contact')).said).toContain('We curate.');
      // The navigation is part of every page.
      expect((await ask(request, '/news')).said).toContain('href="/help/contact"');
      writeFileSync(file, '---\ntitle: Contact\n---\nWe <Unknown /> curate.\n');
      await expect.poll(async () => (await health()).kept).toEqual(['pages/help/contact.mdx']);
      const { said } = await ask(request, '/help/contact');
      expect([said.includes('We curate.'), said.includes('Unknown')]).toEqual([true, false]);
      rmSync(file);
      await expect.poll(status).toBe(404);
      expect((await ask(request, '/news')).said).not.toContain('href="/help/contact"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test.describe('a server of another folder, which is not watched, and of another address', () => {
  const content = path.join(root, 'other');
  test.beforeAll(() => writeSteady(content, 'elsewhere', SOON));
  const server = serverForAll(
    { env: { WATCH: 'off', PUBLISH_SECRET: SECRET, SITE_URL: 'https://elsewhere.example.org' } },
    { ...site, content },
  );

  const publish = (request: APIRequestContext, secret = SECRET) =>
    request.post('/api/publish', { headers: { Authorization: `Bearer ${secret}` } });

  test('shows whatever folder it is started over', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    const front = await ask(request, '/');
    expect(front.said).toContain('Steady piece elsewhere');
    expect(holdsMark(front.said, STAYING)).toBe(false);
    expect((await ask(request, `/news/${STAYING}-piece`)).status).toBe(404);
    expect((await ask(request, '/news/steady-elsewhere')).status).toBe(200);
  });

  test('names the site by its own setting, not by that of the build', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    for (const address of ['/robots.txt', '/opensearch.xml', '/sitemap.xml', '/feed.xml', '/'])
      expect((await ask(request, address)).said, address).toContain('https://elsewhere.example.org');
  });

  test('publishes by request, to whoever knows the secret', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    writeSteady(content, 'asked', SOON);
    expect((await publish(request, 'not-the-secret')).status()).toBe(401);
    expect((await request.get('/api/publish')).status()).toBe(405);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await ask(request, '/news/steady-asked')).status).toBe(404);
    const answer = await publish(request);
    expect([answer.status(), (await answer.json()).problems]).toEqual([200, []]);
    expect((await ask(request, '/news/steady-asked')).status).toBe(200);
  });

  test('answers a page that fails by a finished one, and goes on', async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: server().baseURL });
    // The route's own code, as it would be with a fault in it: nobody has asked this server for the page yet.
    writeFileSync(
      path.join(nextFolderIn(site.dist), 'server', 'app', 'search', 'page.js'),
      'throw new Error("deliberate");\n',
    );
    const failed = await request.get('/search?q=x', { headers: { Accept: 'text/html' } });
    expect(failed.status()).toBe(500);
    expect(failed.headers()['cache-control']).toBe('no-store');
    const html = await failed.text();
    expect(html).toContain('Something went wrong on this page');
    expect(finishDocument(html)).toBe(html);
    expect(server().warned()).toContain('deliberate');
    expect((await request.get('/news')).status()).toBe(200);
    // It is a page of the edition like any other: what the site is called may have changed since the build.
    writeFileSync(path.join(content, 'site.yaml'), 'name: Wind Weekly\n');
    expect((await publish(request)).status()).toBe(200);
    await expect.poll(async () => (await ask(request, '/news')).said).toContain('Wind Weekly');
    const renamed = await request.get('/search?q=x', { headers: { Accept: 'text/html' } });
    expect([renamed.status(), await renamed.text()]).toEqual([500, expect.stringContaining('Wind Weekly')]);
  });
});

/** A server for all tests of a group. */
function serverForAll(options: ServerOptions, served = site): () => OwnServer {
  let server: OwnServer;
  test.beforeAll(async () => {
    server = await startServer(served, options);
  });
  test.afterAll(() => server?.stop());
  return () => server;
}

/** Every file of the build, and of what it was made in, that has a mark in its name or in its bytes. */
function filesByMark(marks: readonly Mark[]): ReadonlyMap<Mark, readonly string[]> {
  const found = new Map<Mark, string[]>(marks.map((mark) => [mark, []]));
  for (const folder of [buildIn(site.dist), workFolder(site.dist)])
    for (const name of filesBelow(folder)) {
      const file = path.join(folder, name);
      const text = `${file}\n${readFileSync(file, 'latin1')}`.toLowerCase();
      for (const [mark, files] of found) if (text.includes(mark)) files.push(file);
    }
  return found;
}

function holdsMark(text: string, mark: Mark): boolean {
  return text.toLowerCase().includes(mark);
}

/** Nothing anywhere names it, and nothing answers at its addresses. */
async function expectAbsent(request: APIRequestContext, answers: readonly Answer[], mark: Mark): Promise<void> {
  expect(pathsWith(answers, mark), mark).toEqual([]);
  const { pages, files, alias } = await addressesOf(mark);
  // An article that was there while this server ran is gone; any other was never there.
  for (const address of [...pages, ...files, alias])
    expect([404, 410], address).toContain((await ask(request, address)).status);
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

/** Asks until the moment is over: every answer before it is the old one, and within a second after it the new. */
async function expectTurn(request: APIRequestContext, moment: Date): Promise<void> {
  const look = async () => {
    const asked = Date.now();
    const front = await ask(request, '/');
    const [soon, fading] = [await ask(request, `/news/${SOON}-piece`), await ask(request, `/news/${FADING}-piece`)];
    const shown = [soon.status, fading.status, holdsMark(front.said, SOON), holdsMark(front.said, FADING)];
    return { asked, shown, caching: front.headers['cache-control'] ?? '' };
  };
  for (;;) {
    const { asked, shown, caching } = await look();
    if (asked >= moment.getTime()) break;
    // Asked before the moment and answered after it, it may be either.
    if (Date.now() < moment.getTime()) expect(shown).toEqual([404, 200, false, true]);
    // No shared cache may keep the page any longer, not even in an emergency.
    const seconds = ['s-maxage', 'stale-while-revalidate', 'stale-if-error'].map((name) =>
      Number(new RegExp(`${name}=(\\d+)`).exec(caching)?.[1]),
    );
    const [fresh = 0, whileAsking = 0, onError = 0] = seconds;
    const left = moment.getTime() - asked;
    expect((fresh + Math.max(whileAsking, onError)) * 1000).toBeLessThanOrEqual(Math.max(0, left));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await expect.poll(async () => (await look()).shown).toEqual([200, 410, true, false]);
}

/** As the build wrote it, finished. */
async function expectFromBuild(request: APIRequestContext, address: string): Promise<void> {
  const { said, headers } = await ask(request, address);
  const built = readFileSync(path.join(nextFolderIn(site.dist), 'server', 'app', `${address}.html`), 'latin1');
  expect(said.endsWith(finishDocument(built))).toBe(true);
  expect(headers['x-nextjs-cache']).toBe('HIT');
}
