// Loads pages in Chromium, as a reader who touches nothing, and tells what they cost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { screenEmulationMetrics } from 'lighthouse/core/config/constants.js';
import { CHROMIUM_ARGS } from '../../scripts/chromium.mjs';

/** Prefetching of what is in view starts only when the page has come to rest. */
const IDLE_MS = 3000;
const AT_MOST_MS = 30_000;

const LIGHTHOUSE_TRIES = 3;

/** Nobody sees the window, and Chromium must not take it for one in the background. */
const UNTHROTTLED = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-extensions',
  '--no-default-browser-check',
  '--mute-audio',
];

const { width, height, deviceScaleFactor } = screenEmulationMetrics.mobile;

/** @typedef {import('@playwright/test').BrowserContextOptions} Screen */
/** @typedef {{ url: string, type: string, headers: Record<string, string> }} PageRequest */
/** @typedef {import('lighthouse').Result} Report */

/** @satisfies {Record<string, Screen>} */
export const SCREENS = {
  mobile: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  /** Lighthouse's own, so that warming a page has the very image sizes made that Lighthouse will ask for. */
  lighthouse: { viewport: { width, height }, deviceScaleFactor, isMobile: true, hasTouch: true },
};

/** @param {string} executablePath */
export function launch(executablePath) {
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

/**
 * Everything that a page asks for before any interaction, redirects and the document itself included.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Screen} screen
 * @returns {Promise<PageRequest[]>}
 */
export function requestsOf(browser, url, screen) {
  return withPage(browser, screen, async (page) => {
    /** @type {PageRequest[]} */
    const requests = [];
    // The protocol's own events: Playwright's leave out what a page does not await, such as prefetches.
    const devtools = await page.context().newCDPSession(page);
    devtools.on('Network.requestWillBeSent', ({ request, type }) => {
      if (request.url.startsWith('http'))
        requests.push({ url: request.url, type: type ?? '', headers: request.headers });
    });
    await devtools.send('Network.enable');
    await page.goto(url, { waitUntil: 'load' });
    await untilIdle(() => requests.length);
    return requests;
  });
}

/**
 * Whether `request` fetches another page than `pageUrl`, as a document or as the data Next makes a page from.
 *
 * @param {PageRequest} request
 * @param {string} pageUrl
 */
export function isForeignPage(request, pageUrl) {
  const url = new URL(request.url);
  const headers = new Set(Object.keys(request.headers).map((name) => name.toLowerCase()));
  const holdsPage =
    request.type === 'Document' ||
    request.type === 'Prefetch' ||
    url.searchParams.has('_rsc') ||
    ['rsc', 'next-router-prefetch', 'sec-purpose'].some((name) => headers.has(name));
  url.searchParams.delete('_rsc');
  return holdsPage && url.href !== new URL(pageUrl).href;
}

/**
 * The scripts that a page loads before any interaction. They are packed here, so that two servers with other ideas of
 * packing compare; what is written into the page itself counts as well. Polyfills for browsers without modules do not:
 * Chromium does not fetch them.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<{ packed: number, sent: number, requests: number }>} bytes in Brotli, bytes of bodies as the server
 *   sent them, and how many there were to fetch
 */
export function scriptsOf(browser, url) {
  return withPage(browser, SCREENS.mobile, async (page) => {
    /** @type {import('@playwright/test').Response[]} */
    const responses = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(url, { waitUntil: 'load' });
    await untilIdle(() => responses.length);
    const scripts = responses.filter(isScript);
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    const inline = (await page.evaluate(inlineScripts)).map((text) => Buffer.from(text));
    const sizes = await Promise.all(scripts.map((response) => response.request().sizes()));
    return {
      packed: sum([...bodies, ...inline].map(brotliBytes)),
      sent: sum(sizes.map(({ responseBodySize }) => responseBodySize)),
      requests: scripts.length,
    };
  });
}

/** The code in a page's own script elements, which hold data as well. Runs in the page. */
function inlineScripts() {
  const isCode = /^(?:module|(?:text|application)\/(?:java|ecma)script)?$/i;
  return [...document.scripts].filter(({ src, type }) => !src && isCode.test(type)).map(({ text }) => text);
}

/**
 * What bytes weigh in Brotli at its best, which is what a cache that packs once sends.
 *
 * @param {Uint8Array} bytes
 */
export function brotliBytes(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * One run of Lighthouse with its defaults, which are the mobile preset. On a busy machine Chromium's trace now and then
 * lacks its beginning; such a run has no figures at all, so it is made again, a bad figure never is.
 *
 * @param {string} executablePath
 * @param {string} url
 * @param {() => Promise<number>} freePort for Lighthouse to talk to Chromium
 * @param {number} [slowdown] how many times slower than this machine the processor is to seem
 * @returns {Promise<Report>}
 */
export async function runLighthouse(executablePath, url, freePort, slowdown) {
  for (let tries = 1; ; tries += 1) {
    const report = await tryLighthouse(executablePath, url, await freePort(), slowdown);
    if (!report.runtimeError) return report;
    const message = `Lighthouse could not measure ${url}: ${report.runtimeError.message}`;
    if (tries === LIGHTHOUSE_TRIES) throw new Error(message);
    console.log(`${message} Trying again …`);
  }
}

/**
 * Chromium's helpers write into the profile for a moment after it has gone; what cannot be removed then lies in the
 * temporary folder, which is no reason to lose a measurement.
 *
 * @param {string} profile
 */
function removeProfile(profile) {
  try {
    rmSync(profile, { recursive: true, force: true });
  } catch (error) {
    console.log(`Left behind: ${profile} (${error instanceof Error ? error.message : error})`);
  }
}

/**
 * Each run gets a Chromium of its own: it must not find what the one before left in memory. It is started as Lighthouse's
 * own command line does, without Playwright, which would watch the page as well and slow what is measured.
 *
 * @param {string} executable
 * @param {string} url
 * @param {number} port
 * @param {number} [slowdown]
 * @returns {Promise<Report>}
 */
async function tryLighthouse(executable, url, port, slowdown) {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-chromium-'));
  const args = [...CHROMIUM_ARGS, ...UNTHROTTLED, '--headless=new', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...args, `--remote-debugging-port=${port}`, 'about:blank'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const kill = () => void child.kill();
  process.once('exit', kill);
  try {
    await untilAnswers(`http://127.0.0.1:${port}/json/version`);
    // What is not said here of throttling stays as the mobile preset has it.
    const throttling = slowdown === undefined ? {} : { throttling: { cpuSlowdownMultiplier: slowdown } };
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json', ...throttling });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    return result.lhr;
  } finally {
    kill();
    await ended;
    process.off('exit', kill);
    removeProfile(profile);
  }
}

/**
 * Waits until somebody serves `address`.
 *
 * @param {string} address
 */
export async function untilAnswers(address) {
  for (const end = Date.now() + AT_MOST_MS; Date.now() < end; await sleep(200)) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error(`Nothing answers at ${address} after ${AT_MOST_MS / 1000} seconds.`);
}

/**
 * @template T
 * @param {import('@playwright/test').Browser} browser
 * @param {Screen} screen
 * @param {(page: import('@playwright/test').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withPage(browser, screen, use) {
  // A context of its own has an empty cache.
  const context = await browser.newContext(screen);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** @param {() => number} count how much has come so far */
async function untilIdle(count) {
  const end = Date.now() + AT_MOST_MS;
  for (let last = -1; last !== count() && Date.now() < end; await sleep(IDLE_MS)) last = count();
}

/** @param {import('@playwright/test').Response} response */
function isScript(response) {
  return response.request().resourceType() === 'script' || /javascript/.test(response.headers()['content-type'] ?? '');
}
