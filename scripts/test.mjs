// Everything a change must pass, from a fresh clone: install, types, lint, unit tests, three builds, browser tests.
// The last line is "tests: N passed, N failed"; the exit code is 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './install.mjs';

const REPORTS = path.join('.cache', 'test');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', SITE_URL: 'https://news.example.org', CONTENT_DIR: '' };

/** How much of each failure is repeated at the end, in characters. */
const MOST_TOLD = 2_000;

/** How many of the slowest files are named at the end. */
const SLOWEST = 12;

let passed = 0;
let failed = 0;
/** What failed and why, for the end: a log is often kept by its last lines. */
const failures = /** @type {string[]} */ ([]);
/** Seconds of each stage and of each file of tests. */
const times = { stages: /** @type {Time[]} */ ([]), files: /** @type {Time[]} */ ([]) };

ensureInstalled();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const { ensureChromium } = await import('./chromium.mjs');
const browser = findBrowser();

// Route types are part of the check, and Next writes them.
step('Generate route types', ['node_modules/next/dist/bin/next', 'typegen']);
step('Check types', ['node_modules/typescript/bin/tsc', '--noEmit']);
step('Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
unitTests();
const built = [
  build('content', '.next'),
  build('tests/fixtures/variants', '.next-variants'),
  build('tests/fixtures/empty', '.next-empty'),
];
if (browser && built.every(Boolean)) browserTests(browser);

printTimes();
for (const failure of failures) console.log(`\nFailed: ${failure.slice(0, MOST_TOLD)}`);
console.log(`Browser: ${browser ? `${browser.version} (${browser.file})` : 'none'}; Node ${process.versions.node}.`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A missing browser is a failure like any other: the rest still runs, and the last line is still printed. */
function findBrowser() {
  try {
    return ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed++;
    return null;
  }
}

/**
 * Runs a Node program as one test.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [extra] more environment
 */
function step(name, args, extra = {}) {
  const status = run(name, args, extra);
  if (status === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
  return status === 0;
}

/**
 * Runs a Node program as one stage and returns its exit code.
 *
 * @param {string} stage
 * @param {string[]} args
 * @param {Record<string, string>} [extra] more environment
 */
function run(stage, args, extra = {}) {
  console.log(`\n— ${stage}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, ...extra },
  });
  times.stages.push([stage, (performance.now() - start) / 1000]);
  return status;
}

/** @param {string} content @param {string} dist */
function build(content, dist) {
  return step(`Build ${content}`, ['--import', 'tsx', 'scripts/build.ts'], { CONTENT_DIR: content, DIST_DIR: dist });
}

function unitTests() {
  const report = path.join(REPORTS, 'unit.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const status = run('Unit tests', args);
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report);
  count(numPassedTests, numFailedTests, status);
  for (const { name, startTime, endTime, assertionResults } of testResults) {
    times.files.push([path.relative('', name), (endTime - startTime) / 1000]);
    for (const { status: ended, fullName, failureMessages } of assertionResults)
      if (ended === 'failed') failures.push([fullName, ...failureMessages].join('\n'));
  }
}

/** @param {{ version: string }} browser */
function browserTests(browser) {
  const report = path.join(REPORTS, 'browser.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test'];
  const status = run(`Browser tests in ${browser.version}`, args, { PLAYWRIGHT_REPORT: report });
  const { stats = {}, suites = [] } = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  // A test that was left out, or passed only when tried again, has not passed.
  count(expected, unexpected + flaky + skipped, status);
  for (const suite of suites) {
    gatherFailures(suite);
    times.files.push([suite.file ?? '', secondsOf(suite)]);
  }
}

/**
 * @typedef {[name: string, seconds: number]} Time
 *
 * @typedef {object} Spec
 * @property {boolean} ok
 * @property {string} file
 * @property {number} line
 * @property {string} title
 * @property {{ results: { duration: number, errors: { message: string }[] }[] }[]} tests
 *
 * @typedef {{ file?: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/** @param {Suite} suite @returns {number} of all its tests, one after the other */
function secondsOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  const own = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
  return suites.reduce((sum, suite) => sum + secondsOf(suite), own);
}

/** Where the time went: every stage, and the slowest files of tests. */
function printTimes() {
  const slowest = times.files.toSorted(([, a], [, b]) => b - a).slice(0, SLOWEST);
  console.log('\nSeconds of each stage, and of the slowest files:');
  for (const [name, seconds] of [...times.stages, ...slowest])
    console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
}

/** @param {Suite} suite one of Playwright's report, with those within it */
function gatherFailures({ specs = [], suites = [] }) {
  for (const { file, line, title, tests } of specs.filter(({ ok }) => !ok)) {
    const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
    const messages = errors.map(({ message }) => stripVTControlCharacters(message));
    failures.push([`${file}:${line} ${title}`, ...messages].join('\n'));
  }
  for (const suite of suites) gatherFailures(suite);
}

/**
 * A runner that died without a failed test to show for it counts as one.
 *
 * @param {number} good
 * @param {number} bad
 * @param {number | null} status
 */
function count(good, bad, status) {
  passed += good;
  failed += status !== 0 && bad === 0 ? 1 : bad;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
