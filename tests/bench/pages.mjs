// npm run bench:pages [-- --only scripts|html|requests|lighthouse …] [-- --runs N] [-- --skip-build]
// Measures the site's pages against the figures asked of them, prints one table, and exits with 1 if any is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { PAGES, SAMPLE } from '../e2e/support/pages';
import { brotliBytes, isForeignPage, launch, requestsOf, runLighthouse, SCREENS, scriptsOf } from './page-load.mjs';
import { partNamed } from './part-named';
import {
  buildBarePage,
  buildSite,
  DIST_DIR,
  freeOrigin,
  freePort,
  isBuilt,
  ROOT,
  serveBarePage,
  serveSite,
} from './serve-next.mjs';
import { median, printTable } from './table.mjs';

const ASKED = {
  scripts: { bytes: 2000, requests: 1 },
  articleBytes: 4200,
  requests: 30,
  prefetches: 0,
  performance: 99,
  performanceOnSlowCpu: 97,
  otherScores: 100,
  blockingTime: 0,
  layoutShift: 0,
};

/** How much slower than this machine the slow one is; the figure of Lighthouse's mobile preset is 4. */
const SLOW_CPU = 8;

/** The full reports stay here, for whoever wants to know why a figure is missed. */
const REPORTS = path.join(ROOT, DIST_DIR, 'lighthouse');

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./page-load.mjs').Report} Report */
/** @typedef {import('./table.mjs').Line} Line */
/** @typedef {{ name: string, path: string }} Page */
/** @typedef {{ chromium: string, origin: string, runs: number }} Subject */

/**
 * What can be measured, each part by itself.
 *
 * @satisfies {Record<string, (subject: Subject) => Promise<Line[]>>}
 */
const PARTS = {
  scripts: measureScripts,
  html: measureHtml,
  requests: measureRequests,
  lighthouse: measureScores,
};

/** @typedef {keyof typeof PARTS} Part */

async function main() {
  const { only, runs, skipBuild } = readOptions();
  const { file, version } = ensureChromium();
  const origin = await freeOrigin();
  if (!skipBuild) build(origin);
  if (!isBuilt()) throw new Error(`No builds in ${DIST_DIR} to measure; run again without --skip-build.`);
  say(`Serving the site at ${origin}, measuring with ${version} …`);
  const site = await serveSite(origin);
  try {
    /** @type {Line[]} */
    const lines = [];
    for (const part of only) lines.push(...(await PARTS[part]({ chromium: file, origin, runs })));
    printTable(lines);
    return lines.every((line) => line.met) ? 0 : 1;
  } finally {
    await site.stop();
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string', default: '3' },
      'skip-build': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: must be a whole number above 0.`);
  return {
    only: (values.only ?? Object.keys(PARTS)).map((name) => partNamed(PARTS, name)),
    runs,
    skipBuild: values['skip-build'],
  };
}

/** @param {string} origin */
function build(origin) {
  say(`Building the site into ${DIST_DIR} …`);
  buildSite(origin);
  say('Building a bare Next page beside it …');
  buildBarePage();
}

/**
 * One page of each kind: those that the front page leads with, which are the newest and the fullest.
 *
 * @param {string} origin
 * @returns {Promise<Page[]>}
 */
async function pagesToMeasure(origin) {
  const front = await (await fetch(origin)).text();
  const topic = firstLink(front, 'topic');
  return [
    { name: 'front', path: '/' },
    { name: 'article', path: firstLink(front, 'news') },
    { name: 'topic', path: topic },
    { name: 'offering', path: firstLink(front, 'offering') },
    { name: 'search', path: '/search' },
  ];
}

/**
 * @param {string} html
 * @param {string} kind
 */
function firstLink(html, kind) {
  const link = new RegExp(`href="(/${kind}/[^"/]+)"`).exec(html)?.[1];
  if (!link) throw new Error(`The front page links to no /${kind}/… page to measure.`);
  return link;
}

/**
 * The code that a page loads before any interaction, on every kind of page, beside that of a bare Next page.
 *
 * @param {Subject} subject
 * @returns {Promise<Line[]>}
 */
async function measureScripts({ chromium, origin }) {
  return withBrowser(chromium, async (browser) => {
    const bareBytes = await weighBarePage(browser);
    /** @type {Line[]} */
    const lines = [];
    for (const [name, address] of Object.entries(PAGES)) {
      say(`Weighing the scripts of ${address} …`);
      const { packed, sent, requests } = await scriptsOf(browser, `${origin}${address}`);
      lines.push({
        what: `${name}: scripts, Brotli`,
        asked: `<= ${bytes(ASKED.scripts.bytes)}, ${ASKED.scripts.requests} request`,
        measured: `${bytes(packed)}, ${requests}`,
        met: Math.max(packed, sent) <= ASKED.scripts.bytes && requests <= ASKED.scripts.requests,
        remark: `${bytes(sent)} as sent; ${(packed / bareBytes).toFixed(3)} of a bare Next page's ${bytes(bareBytes)}`,
      });
    }
    return lines;
  });
}

/** @param {Browser} browser */
async function weighBarePage(browser) {
  say('Weighing the scripts of the bare page …');
  const bare = await serveBarePage(await freeOrigin());
  try {
    return (await scriptsOf(browser, bare.origin)).packed;
  } finally {
    await bare.stop();
  }
}

/**
 * @param {Subject} subject
 * @returns {Promise<Line[]>}
 */
async function measureHtml({ origin }) {
  say(`Weighing ${SAMPLE} …`);
  const response = await fetch(`${origin}${SAMPLE}`);
  if (!response.ok) throw new Error(`${SAMPLE} answers ${response.status}.`);
  const html = Buffer.from(await response.arrayBuffer());
  const packed = brotliBytes(html);
  return [
    {
      what: 'article: HTML, Brotli',
      asked: `<= ${bytes(ASKED.articleBytes)}`,
      measured: bytes(packed),
      met: packed <= ASKED.articleBytes,
      remark: `${bytes(html.length)} unpacked`,
    },
  ];
}

/**
 * Everything that the front page loads before any interaction.
 *
 * @param {Subject} subject
 * @returns {Promise<Line[]>}
 */
async function measureRequests({ chromium, origin }) {
  return withBrowser(chromium, async (browser) => [
    ...(await countRequests(browser, `${origin}/`, 'mobile')),
    ...(await countRequests(browser, `${origin}/`, 'desktop')),
  ]);
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {'mobile' | 'desktop'} screen
 * @returns {Promise<Line[]>}
 */
async function countRequests(browser, url, screen) {
  say(`Counting the requests of the front page (${screen}) …`);
  const requests = await requestsOf(browser, url, SCREENS[screen]);
  const foreign = requests.filter((request) => isForeignPage(request, url));
  return [
    {
      what: `front, ${screen}: requests`,
      asked: `<= ${ASKED.requests}`,
      measured: String(requests.length),
      met: requests.length <= ASKED.requests,
      remark: countTypes(requests),
    },
    {
      what: `front, ${screen}: prefetches of pages`,
      asked: String(ASKED.prefetches),
      measured: String(foreign.length),
      met: foreign.length <= ASKED.prefetches,
      remark: foreign.map((request) => new URL(request.url).pathname).join(' '),
    },
  ];
}

/** @param {{ type: string }[]} requests */
function countTypes(requests) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { type } of requests) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
}

/**
 * Lighthouse's mobile preset, once as it is and once on a slower processor.
 *
 * @param {Subject} subject
 * @returns {Promise<Line[]>}
 */
async function measureScores(subject) {
  mkdirSync(REPORTS, { recursive: true });
  const pages = await pagesToMeasure(subject.origin);
  await withBrowser(subject.chromium, (browser) => warm(browser, subject.origin, pages));
  /** @type {Line[]} */
  const lines = [];
  for (const page of pages) {
    lines.push(...scoreLines(page, await reportsOf(subject, page)));
    const slow = await reportsOf(subject, page, SLOW_CPU);
    lines.push(scoreLine(`${page.name}, CPU / ${SLOW_CPU}`, slow, 'performance', ASKED.performanceOnSlowCpu));
  }
  return lines;
}

/**
 * The image optimiser converts a picture when it is first asked for; no reader but the first waits for that.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {Page[]} pages
 */
async function warm(browser, origin, pages) {
  for (const page of pages) {
    say(`Warming ${page.path} …`);
    await requestsOf(browser, `${origin}${page.path}`, SCREENS.lighthouse);
  }
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {number} [slowdown] how much slower the processor is; Lighthouse's own figure where left out
 */
async function reportsOf({ chromium, origin, runs }, page, slowdown) {
  /** @type {Report[]} */
  const reports = [];
  const slow = slowdown ? `-cpu-${slowdown}` : '';
  for (let run = 1; run <= runs; run += 1) {
    say(`Lighthouse, ${page.path}${slowdown ? `, CPU / ${slowdown}` : ''}, run ${run} of ${runs} …`);
    const report = await runLighthouse(chromium, `${origin}${page.path}`, freePort, slowdown);
    writeFileSync(path.join(REPORTS, `${page.name}${slow}-${run}.json`), JSON.stringify(report));
    reports.push(report);
  }
  return reports;
}

/**
 * @param {Page} page
 * @param {Report[]} reports
 * @returns {Line[]}
 */
function scoreLines({ name }, reports) {
  return [
    scoreLine(name, reports, 'performance', ASKED.performance),
    ...['accessibility', 'best-practices', 'seo'].map((id) => scoreLine(name, reports, id, ASKED.otherScores)),
    metricLine(`${name}: total blocking time, ms`, reports, 'total-blocking-time', ASKED.blockingTime),
    metricLine(`${name}: cumulative layout shift`, reports, 'cumulative-layout-shift', ASKED.layoutShift),
  ];
}

/**
 * @param {string} what
 * @param {Report[]} reports
 * @param {string} id
 * @param {number} asked
 * @returns {Line}
 */
function metricLine(what, reports, id, asked) {
  const measured = median(reports.map((report) => metric(report, id)));
  return { what, asked: String(asked), measured: String(Number(measured.toFixed(4))), met: measured <= asked };
}

/**
 * @param {string} name
 * @param {Report[]} reports
 * @param {string} category
 * @param {number} asked
 * @returns {Line}
 */
function scoreLine(name, reports, category, asked) {
  const scores = reports.map((report) => Math.round((report.categories[category]?.score ?? 0) * 100));
  const met = median(scores) >= asked;
  const remarks = category === 'performance' ? [`runs ${scores.join(' ')}`, timings(reports)] : [];
  if (!met) remarks.push(`below full: ${imperfectAudits(reports, category).join(' ')}`);
  return {
    what: `${name}: ${category}`,
    asked: asked === 100 ? '100' : `>= ${asked}`,
    measured: String(median(scores)),
    met,
    remark: remarks.join('; '),
  };
}

/** @param {Report[]} reports */
function timings(reports) {
  const lcp = median(reports.map((report) => metric(report, 'largest-contentful-paint')));
  const tbt = median(reports.map((report) => metric(report, 'total-blocking-time')));
  // Lighthouse's own measure of how fast the machine is while it measures: low figures tell of others at work on it.
  const speeds = reports.map((report) => Math.round(report.environment.benchmarkIndex));
  return `LCP ${(lcp / 1000).toFixed(2)} s, TBT ${Math.round(tbt)} ms; machine ${speeds.join(' ')}`;
}

/**
 * The audits that cost a category points in any run.
 *
 * @param {Report[]} reports
 * @param {string} category
 */
function imperfectAudits(reports, category) {
  const ids = reports.flatMap((report) =>
    (report.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}

/**
 * @param {Report} report
 * @param {string} id
 */
function metric(report, id) {
  const value = report.audits[id]?.numericValue;
  if (value === undefined) throw new Error(`Lighthouse has no ${id} for ${report.finalDisplayedUrl}.`);
  return value;
}

/**
 * @template T
 * @param {string} chromium
 * @param {(browser: Browser) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withBrowser(chromium, use) {
  const browser = await launch(chromium);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * To the byte: figures that are nearly met must not look as if they were.
 *
 * @param {number} count
 */
function bytes(count) {
  return `${count.toLocaleString('en')} B`;
}

/** @param {string} text */
function say(text) {
  console.log(text);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
