// npm run bench:pages [-- --runs N] [-- --skip-build]
// Measures the site's pages against the figures asked of them, prints one table, and exits with 1 if any is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { isForeignPage, launch, requestsOf, runLighthouse, SCREENS, scriptBytesOf } from './page-load.mjs';
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
import { kilobytes, median, printTable } from './table.mjs';

const ASKED = { performance: 95, otherScores: 100, layoutShift: 0, scriptBytes: 6000, requests: 30, prefetches: 0 };

/** The full reports stay here, for whoever wants to know why a figure is missed. */
const REPORTS = path.join(ROOT, DIST_DIR, 'lighthouse');

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./page-load.mjs').Report} Report */
/** @typedef {import('./table.mjs').Line} Line */
/** @typedef {{ name: string, path: string }} Page */

async function main() {
  const { runs, skipBuild } = readOptions();
  const { file, version } = ensureChromium();
  const origin = await freeOrigin();
  if (!skipBuild) build(origin);
  if (!isBuilt()) throw new Error(`No builds in ${DIST_DIR} to measure; run again without --skip-build.`);
  say(`Serving the site at ${origin}, measuring with ${version} …`);
  const site = await serveSite(origin);
  try {
    const pages = await pagesToMeasure(origin);
    const lines = [...(await measureLoads(file, origin, pages)), ...(await measureScores(file, origin, pages, runs))];
    printTable(lines);
    return lines.every((line) => line.met) ? 0 : 1;
  } finally {
    site.stop();
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '3' }, 'skip-build': { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: must be a whole number above 0.`);
  return { runs, skipBuild: values['skip-build'] };
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
 * What loads before any interaction: scripts and requests.
 *
 * @param {string} chromium
 * @param {string} origin
 * @param {Page[]} pages
 * @returns {Promise<Line[]>}
 */
async function measureLoads(chromium, origin, pages) {
  const browser = await launch(chromium);
  try {
    await warm(browser, origin, pages);
    return [
      await measureScripts(browser, `${origin}${pages.find((page) => page.name === 'article')?.path}`),
      ...(await measureRequests(browser, `${origin}/`, 'mobile')),
      ...(await measureRequests(browser, `${origin}/`, 'desktop')),
    ];
  } finally {
    await browser.close();
  }
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
 * @param {Browser} browser
 * @param {string} articleUrl
 * @returns {Promise<Line>}
 */
async function measureScripts(browser, articleUrl) {
  say('Weighing the scripts of an article and of the bare page …');
  const article = await scriptBytesOf(browser, articleUrl);
  const bare = await serveBarePage(await freeOrigin());
  try {
    const bareBytes = await scriptBytesOf(browser, bare.origin);
    return {
      what: 'article: first-load scripts, gzipped',
      asked: `<= ${kilobytes(bareBytes + ASKED.scriptBytes)}`,
      measured: kilobytes(article),
      met: article <= bareBytes + ASKED.scriptBytes,
      remark: `bare Next page ${kilobytes(bareBytes)}, so ${kilobytes(article - bareBytes)} more`,
    };
  } finally {
    bare.stop();
  }
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {'mobile' | 'desktop'} screen
 * @returns {Promise<Line[]>}
 */
async function measureRequests(browser, url, screen) {
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
 * @param {string} chromium
 * @param {string} origin
 * @param {Page[]} pages
 * @param {number} runs
 * @returns {Promise<Line[]>}
 */
async function measureScores(chromium, origin, pages, runs) {
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Line[]} */
  const lines = [];
  for (const page of pages) {
    /** @type {Report[]} */
    const reports = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`Lighthouse, ${page.path}, run ${run} of ${runs} …`);
      const report = await runLighthouse(chromium, `${origin}${page.path}`, freePort);
      writeFileSync(path.join(REPORTS, `${page.name}-${run}.json`), JSON.stringify(report));
      reports.push(report);
    }
    lines.push(...scoreLines(page, reports));
  }
  return lines;
}

/**
 * @param {Page} page
 * @param {Report[]} reports
 * @returns {Line[]}
 */
function scoreLines(page, reports) {
  const shifts = reports.map((report) => metric(report, 'cumulative-layout-shift'));
  return [
    scoreLine(page, reports, 'performance', ASKED.performance),
    ...['accessibility', 'best-practices', 'seo'].map((id) => scoreLine(page, reports, id, ASKED.otherScores)),
    {
      what: `${page.name}: cumulative layout shift`,
      asked: String(ASKED.layoutShift),
      measured: String(Number(median(shifts).toFixed(4))),
      met: median(shifts) <= ASKED.layoutShift,
    },
  ];
}

/**
 * @param {Page} page
 * @param {Report[]} reports
 * @param {string} category
 * @param {number} asked
 * @returns {Line}
 */
function scoreLine(page, reports, category, asked) {
  const scores = reports.map((report) => Math.round((report.categories[category]?.score ?? 0) * 100));
  const met = median(scores) >= asked;
  const remarks = category === 'performance' ? [`runs ${scores.join(' ')}`, timings(reports)] : [];
  if (!met) remarks.push(`below full: ${imperfectAudits(reports, category).join(' ')}`);
  return {
    what: `${page.name}: ${category}`,
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
