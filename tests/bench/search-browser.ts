import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, JSHandle, Page } from '@playwright/test';
import { SHARD_SIZE } from '@/lib/search/search-files';
import { currentBuild } from '@/scripts/builds.mjs';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { say } from './own-process';
import { launch, SCREENS } from './page-load.mjs';
import type { Row } from './search-engines';
import { knownItems } from './search-queries';
import { buildSite, freeOrigin, ROOT, serveSite } from './serve-next.mjs';
import { kilobytes, type Line, median } from './table.mjs';

export interface BrowserQuestion {
  /** The content folder to build the site from. */
  readonly content: string;
  /** Its articles, newest first. */
  readonly rows: readonly Row[];
  readonly seed: number;
  /** Whether to measure what an earlier benchmark built. */
  readonly skipBuild: boolean;
}

/** Apart from all others: it takes minutes to build. */
const DIST_DIR = '.next-bench-search';

const ASKED = { longTasks: 0, firstResultMs: 1000, dialogBytes: 25_000, workerBytes: 21_000 };

const RESULT = '[data-result]';

const SLOWER_CPU = 4;
const MS_PER_KEY = 100;
const TYPED_QUERIES = 10;

/** The first visit over a slow line is made this many times, each with nothing in any cache. */
const VISITS = 5;
const LATENCY_MS = 150;
const BYTES_PER_SECOND = 1_600_000 / 8;

const AT_MOST_MS = 30_000;

/**
 * Builds the site from an archive, serves it, and measures in Chromium how searching feels: whether typing ever stalls
 * on a slow phone, how soon a first visitor on a slow line sees a result, and what the worker's code weighs.
 */
export async function measureBrowser({ content, rows, seed, skipBuild }: BrowserQuestion): Promise<Line[]> {
  const { file, version } = ensureChromium();
  const origin = await freeOrigin();
  const site = { content, dist: DIST_DIR };
  if (!skipBuild) {
    say(`Building the site with ${rows.length} articles into ${DIST_DIR}, which takes some minutes …`);
    buildSite(origin, site);
  }
  if (!currentBuild(path.join(ROOT, DIST_DIR)))
    throw new Error(`No build in ${DIST_DIR} to measure; run again without --skip-build.`);
  say(`Serving it at ${origin}, measuring with ${version} …`);
  const { stop } = await serveSite(origin, site);
  const browser = await launch(file);
  try {
    const typed = knownItems(rows, seed, TYPED_QUERIES).map(({ untouched }) => untouched);
    // Articles of the first shard: how soon an older one is found is a matter of how much is in front of it.
    const newest = knownItems(rows.slice(0, SHARD_SIZE), seed, VISITS).map(({ untouched }) => untouched);
    const lines = [
      await measureTyping(browser, origin, typed),
      await measureFirstVisit(browser, origin, newest),
      ...(await measureCode(browser, origin, newest)),
    ];
    return lines.map((line) => ({ group: 'browser', ...line }));
  } finally {
    await browser.close();
    await stop();
  }
}

/** Counts the moments in which a reader with a slow phone types and nothing happens. */
async function measureTyping(browser: Browser, origin: string, queries: readonly string[]): Promise<Line> {
  say(`Typing ${queries.length} queries with a CPU slowed ${SLOWER_CPU} times …`);
  return onFrontPage(browser, origin, { slowCpu: true }, async (page) => {
    const noted = await noteLongTasks(page);
    await page.keyboard.press('/');
    await focusInField(page);
    for (const query of queries) {
      await page.keyboard.type(query, { delay: MS_PER_KEY });
      await firstResult(page, query);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Backspace');
    }
    // Long tasks are told of some time after they end.
    await sleep(1000);
    const { tasks, opened, typed } = await noted.jsonValue();
    const whileTyping = tasks.filter(({ end }) => end > typed);
    const atOpening = tasks.filter(({ end }) => end > opened && end <= typed);
    return {
      what: `typing, CPU / ${SLOWER_CPU}: long tasks`,
      asked: String(ASKED.longTasks),
      measured: String(whileTyping.length),
      met: whileTyping.length <= ASKED.longTasks,
      remark: `${queries.length} queries; ${durations(whileTyping) || 'none'}; while the dialog opened: ${durations(atOpening) || 'none'}`,
    };
  });
}

interface LongTask {
  readonly end: number;
  readonly duration: number;
}

/** Notes tasks of over 50 ms on the page's main thread, and when the dialog was asked for and the first letter typed. */
function noteLongTasks(page: Page): Promise<JSHandle<{ tasks: LongTask[]; opened: number; typed: number }>> {
  // No function in here may have a name: the one that keeps names is not in the page.
  return page.evaluateHandle(() => {
    const noted = { tasks: [] as LongTask[], opened: Number.POSITIVE_INFINITY, typed: Number.POSITIVE_INFINITY };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        noted.tasks.push({ end: startTime + duration, duration });
    }).observe({ type: 'longtask' });
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === '/') noted.opened = Math.min(noted.opened, timeStamp);
        else noted.typed = Math.min(noted.typed, timeStamp);
      },
      { capture: true },
    );
    return noted;
  });
}

function durations(tasks: readonly LongTask[]): string {
  return tasks.map(({ duration }) => `${Math.round(duration)} ms`).join(', ');
}

/** How long a reader waits who comes for the first time, over a slow line, and types as soon as the page has come. */
async function measureFirstVisit(browser: Browser, origin: string, queries: readonly string[]): Promise<Line> {
  const times: number[] = [];
  for (const [index, query] of queries.entries()) {
    say(`First visit over a slow line, ${index + 1} of ${queries.length} …`);
    times.push(await onFrontPage(browser, origin, { slowLine: true }, (page) => timeToFirstResult(page, query)));
  }
  return {
    what: 'first visit, 1.6 Mbit/s: first result',
    asked: `<= ${seconds(ASKED.firstResultMs)}`,
    measured: seconds(median(times)),
    met: median(times) <= ASKED.firstResultMs,
    remark: `visits ${times.map(seconds).join(', ')}`,
  };
}

async function timeToFirstResult(page: Page, query: string): Promise<number> {
  if ((await page.locator(RESULT).count()) > 0) throw new Error(`The front page has ${RESULT} without a search.`);
  const noted = await page.evaluateHandle((result) => {
    const noted = { pressed: 0, shown: 0 };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        noted.pressed ||= timeStamp;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (document.querySelector(result)) noted.shown ||= performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
    return noted;
  }, RESULT);
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await firstResult(page, query);
  const { pressed, shown } = await noted.jsonValue();
  await requireSlowWorker(page);
  return shown - pressed;
}

/** Chromium slows a page's workers together with the page; were that to change, the figure would be a fair-weather one. */
async function requireSlowWorker(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    const times = await worker.evaluate(() => performance.getEntriesByType('resource').map(({ duration }) => duration));
    const quickest = Math.min(...times);
    if (quickest < LATENCY_MS)
      throw new Error(`The worker's line is not slow: one of its requests took ${Math.round(quickest)} ms.`);
  }
}

/** The bytes of all scripts that a search asks for, packed here as any server could: the dialog's and the worker's. */
async function measureCode(browser: Browser, origin: string, [query = '']: readonly string[]): Promise<Line[]> {
  say('Weighing the code of the dialog and of the worker …');
  const scripts = await onFrontPage(browser, origin, {}, (page) => scriptsOfSearch(page, query));
  return Promise.all([
    weigh('dialog: scripts it loads on intent, gzipped', scripts.page, ASKED.dialogBytes),
    weigh('worker: scripts, gzipped', scripts.worker, ASKED.workerBytes),
  ]);
}

async function weigh(what: string, scripts: readonly string[], asked: number): Promise<Line> {
  const sizes = await Promise.all(scripts.map(gzippedSize));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return {
    what,
    asked: `<= ${kilobytes(asked)}`,
    measured: scripts.length === 0 ? 'none' : kilobytes(bytes),
    met: scripts.length > 0 && bytes <= asked,
    remark: scripts.map((script, index) => `${path.basename(script)} ${sizes[index]}`).join(', '),
  };
}

interface Scripts {
  readonly page: readonly string[];
  readonly worker: readonly string[];
}

/** The addresses of the scripts that page and worker ask for from the first sign of intent until a query is answered. */
async function scriptsOfSearch(page: Page, query: string): Promise<Scripts> {
  // Playwright hears of all requests, the protocol's session for the page only of those that no worker made.
  const all: string[] = [];
  const own = new Set<string>();
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) all.push(response.url());
  });
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Network.requestWillBeSent', ({ request }) => own.add(request.url));
  await devtools.send('Network.enable');
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await firstResult(page, query);
  const workers = page.workers().map((worker) => worker.url());
  const started = new Set(workers);
  const imported = (await Promise.all(workers.map(importsOf))).flat();
  return {
    page: [...new Set(all)].filter((script) => own.has(script) && !started.has(script)),
    worker: [...new Set([...workers, ...imported])],
  };
}

/** The files that a bundled module names in its imports. */
async function importsOf(script: string): Promise<string[]> {
  const text = await (await fetch(script)).text();
  return [...text.matchAll(/\bfrom"(\.\/[^"]+)"|\bimport"(\.\/[^"]+)"/g)].map(
    ([, from, bare]) => new URL(from ?? bare ?? '', script).href,
  );
}

async function gzippedSize(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
}

/** Opens the front page as a reader who has never been there, and waits until it has come to rest. */
async function onFrontPage<T>(
  browser: Browser,
  origin: string,
  { slowCpu = false, slowLine = false }: { slowCpu?: boolean; slowLine?: boolean },
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(SCREENS.desktop);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (slowCpu) await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    if (slowLine) {
      await devtools.send('Network.enable');
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LATENCY_MS,
        downloadThroughput: BYTES_PER_SECOND,
        uploadThroughput: BYTES_PER_SECOND,
      });
    }
    await page.goto(origin, { waitUntil: 'networkidle', timeout: AT_MOST_MS });
    await sleep(1000);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function focusInField(page: Page): Promise<void> {
  await page.locator('input:focus').waitFor({ timeout: AT_MOST_MS });
}

/** Without a result there is nothing to time: a search that finds nothing, and quickly, is no good search. */
async function firstResult(page: Page, query: string): Promise<void> {
  await page
    .locator(RESULT)
    .first()
    .waitFor({ state: 'attached', timeout: AT_MOST_MS })
    .catch(() => {
      throw new Error(`No ${RESULT} appeared for “${query}” within ${AT_MOST_MS / 1000} seconds.`);
    });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
