// Vitest and Playwright as stages: what they report is counted, and their failures are kept for the end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fail, run } from './stages.mjs';

/** @typedef {import('./stages.mjs').Tally} Tally */

const REPORTS = path.join('.cache', 'test');

/**
 * Runs unit tests.
 *
 * @param {Tally} tally
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [more] arguments of Vitest: which of the tests
 */
export async function unitTests(tally, env, more = []) {
  const report = freshReport('unit.json');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  const status = await run(tally, 'Unit tests', [...args, `--outputFile.json=${report}`, ...more], { env });
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report);
  count(tally, numPassedTests, numFailedTests, status, 'Unit tests');
  for (const { name, startTime, endTime, assertionResults, message } of testResults) {
    const file = path.relative('', name);
    tally.times.files.push([file, (endTime - startTime) / 1000]);
    for (const { status: ended, fullName, failureMessages } of assertionResults)
      if (ended === 'failed') tally.failures.push([`${file}: ${fullName}`, ...failureMessages].join('\n'));
    if (message) tally.failures.push(`${file}: ${message}`);
  }
}

/**
 * Runs browser tests.
 *
 * @param {Tally} tally
 * @param {NodeJS.ProcessEnv} env
 * @param {{ version: string }} browser
 */
export async function browserTests(tally, env, browser) {
  const report = freshReport('browser.json');
  const args = ['node_modules/@playwright/test/cli.js', 'test'];
  const stage = `Browser tests in ${browser.version}`;
  const status = await run(tally, stage, args, { env: { ...env, PLAYWRIGHT_REPORT: report }, live: true });
  const { stats = {}, suites = [] } = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  // A test that was left out, or passed only when tried again, has not passed.
  count(tally, expected, unexpected + flaky + skipped, status, stage);
  for (const suite of suites) {
    gatherFailures(tally, suite);
    tally.times.files.push([suite.file ?? '', secondsOf(suite)]);
  }
}

/**
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

/** @param {Tally} tally @param {Suite} suite one of Playwright's report, with those within it */
function gatherFailures(tally, { specs = [], suites = [] }) {
  for (const { file, line, title, tests } of specs.filter(({ ok }) => !ok)) {
    const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
    const messages = errors.map(({ message }) => stripVTControlCharacters(message));
    tally.failures.push([`${file}:${line} ${title}`, ...messages].join('\n'));
  }
  for (const suite of suites) gatherFailures(tally, suite);
}

/**
 * A runner that died without a failed test to show for it counts as one.
 *
 * @param {Tally} tally
 * @param {number} passed
 * @param {number} failed
 * @param {number | null} status
 * @param {string} stage
 */
function count(tally, passed, failed, status, stage) {
  tally.passed += passed;
  if (status !== 0 && failed === 0) fail(tally, `${stage}: ended with code ${status}`);
  else tally.failed += failed;
}

/** @param {string} name @returns {string} a file that is not there yet */
function freshReport(name) {
  const file = path.join(REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
