import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { articleText } from '@/tests/fixtures/make-article';
import { createRandom, type Random } from '../../bench/random';
import { type Answers, answerAt, differencesOf, everyAnswer } from '../support/every-answer';
import { copyBuild, type OwnServer, type OwnSite, startServer, withServer } from '../support/own-server';
import { type Newsroom, openNewsroom } from '../support/random-newsroom';

// EDITS=2000 SEED=7 TEST_SITES=edition npx playwright test identical: longer, and with other edits.
const EDITS = Number(process.env.EDITS ?? 200);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** After how many edits the two are compared. */
const ROUND = 50;
const ARTICLES = 30;

/** Of the longest burst of edits, and of how many addresses are visited after one, so that pages of it are kept. */
const [BURST, VISITED] = [6, 5];
/** Milliseconds between two bursts, at most: some are read together, others apart. */
const PAUSE = 250;

/** How many differences are told: one fault makes many. */
const TOLD = 20;

/** Both servers begin at noon, so that no day ends while they are compared. */
const AHEAD = new Date().setUTCHours(36, 0, 0, 0) - Date.now();
const now = () => Date.now() + AHEAD;

const SEARCHES = ['/search?q=title', '/api/search?q=title', '/api/search?q=lee', '/api/search?q=mhealth'];

const root = path.join(tmpdir(), `portal-identical-${process.pid}`);
const edited: OwnSite = { content: path.join(root, 'content'), dist: '.next-identical', port: 4106 };
/** What a fresh server keeps, apart from what the edited one does. */
const FRESH_CACHE = path.join(root, 'fresh-cache');

test.afterEach(() => {
  const { status, expectedStatus } = test.info();
  if (status !== expectedStatus) console.error(`Edited with SEED=${SEED} EDITS=${EDITS}.`);
});

test.afterAll(() => {
  for (const folder of [root, edited.dist]) rmSync(folder, { recursive: true, force: true });
});

test(`a server whose content was edited ${EDITS} times answers as one that was just started`, async () => {
  test.setTimeout(600_000 + EDITS * 3_000);
  const random = createRandom(SEED, 'visits');
  const newsroom = await openNewsroom(edited.content, SEED, ARTICLES, now);
  await copyBuild(edited);
  const known = new Set(SEARCHES);
  let server = await startServer(edited, { ahead: AHEAD });
  let before: Answers = new Map();
  try {
    for (let made = 0; made < EDITS; made += ROUND) {
      const edits = await editInBursts(server, newsroom, Math.min(ROUND, EDITS - made), random, known);
      await untilCurrent(server, newsroom);
      const [own, fresh] = await compared(server, newsroom, known);
      expect(differencesOf(own, fresh).slice(0, TOLD), `after ${edits.join(', ')}`).toEqual([]);
      before = own;
    }
    await server.stop();
    // Pages and readings that were kept by then are of many editions.
    server = await startServer(edited, { ahead: AHEAD });
    expect(differencesOf(await everyAnswer(server.baseURL, known), before), 'after a restart').toEqual([]);
    expect(server.warned()).toBe('');
  } finally {
    await server.stop();
  }
});

/** Edits while pages are visited, and tells what was edited. */
async function editInBursts(
  { baseURL }: OwnServer,
  newsroom: Newsroom,
  count: number,
  random: Random,
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const edits: string[] = [];
  while (edits.length < count) {
    for (let burst = 1 + random.below(BURST); burst > 0 && edits.length < count; burst--) edits.push(newsroom.edit());
    const paths = ['/', '/news', ...random.shuffled([...known, ...newsroom.addresses()]).slice(0, VISITED)];
    const answers = await Promise.all(paths.map((visited) => answerAt(baseURL, visited)));
    const failed = paths.filter((_, index) => ![200, 308, 404].includes(answers[index]?.status ?? 0));
    expect(failed, `after ${edits.join(', ')}`).toEqual([]);
    await sleep(random.below(PAUSE));
  }
  return edits;
}

let marks = 0;

/** Waits until a server shows all that was saved, and until nothing is due any more. */
async function untilCurrent({ baseURL }: OwnServer, newsroom: Newsroom): Promise<void> {
  const title = `Mark ${++marks}`;
  newsroom.folder.write(
    'news/mark.md',
    articleText({ title, slug: 'mark', description: 'The last.', date: '2020-01-01' }),
  );
  await expect.poll(async () => (await answerAt(baseURL, '/news/mark')).body).toContain(title);
  // The clock alone has to make that edition: nothing is saved any more.
  const madeAt = async () => Date.parse(JSON.parse((await answerAt(baseURL, '/api/health')).body).madeAt);
  await expect.poll(madeAt).toBeGreaterThanOrEqual(newsroom.lastTurn());
}

/** What the server answers, and what a fresh one does; `known` gains every address that either names. */
async function compared(server: OwnServer, newsroom: Newsroom, known: Set<string>): Promise<[Answers, Answers]> {
  const addresses = [...known, ...newsroom.addresses()];
  const [own, fresh] = await Promise.all([everyAnswer(server.baseURL, addresses), answersOfFresh(addresses)]);
  // A file that a manifest named before is kept for those who read that manifest.
  for (const address of [...own.keys(), ...fresh.keys()]) if (!/^\/search\/./.test(address)) known.add(address);
  return [own, fresh];
}

/** Those of a server with nothing kept: neither pages nor what was read of the files. */
async function answersOfFresh(addresses: readonly string[]): Promise<Answers> {
  const content = mkdtempSync(path.join(root, 'copy-'));
  cpSync(edited.content, content, { recursive: true });
  rmSync(FRESH_CACHE, { recursive: true, force: true });
  const site = { content, dist: edited.dist, port: 4107 };
  return withServer(site, (server) => everyAnswer(server.baseURL, addresses), {
    ahead: AHEAD,
    env: { CACHE_DIR: FRESH_CACHE },
  });
}
