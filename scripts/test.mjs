// Everything a change must pass, from a fresh clone: install, types, lint, unit tests, three builds, browser tests.
// The last line is "tests: N passed, N failed"; the exit code is 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

const REPORTS = path.join('.cache', 'test');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', SITE_URL: 'https://news.example.org', CONTENT_DIR: '' };

let passed = 0;
let failed = 0;

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
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, ...extra },
  });
  if (status === 0) passed++;
  else failed++;
  return status === 0;
}

/** @param {string} content @param {string} dist */
function build(content, dist) {
  return step(`Build ${content}`, ['--import', 'tsx', 'scripts/build.ts'], { CONTENT_DIR: content, DIST_DIR: dist });
}

function unitTests() {
  console.log('\n— Unit tests');
  const report = path.join(REPORTS, 'unit.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  count(numPassedTests, numFailedTests, status);
}

/** @param {{ version: string }} browser */
function browserTests(browser) {
  console.log(`\n— Browser tests in ${browser.version}`);
  const report = path.join(REPORTS, 'browser.json');
  const { status } = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PLAYWRIGHT_REPORT: report },
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
  // A test that was left out, or passed only when tried again, has not passed.
  count(expected, unexpected + flaky + skipped, status);
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
