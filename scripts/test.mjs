// Everything a change must pass, from a fresh clone: install; types, lint and unit tests while the build is made; browser
// tests. The last line is "tests: N passed, N failed"; the exit code is 1 when anything failed.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, currentBuild, makeCurrent } from './builds.mjs';
import { ensureInstalled } from './install.mjs';
import { browserTests, unitTests } from './test/runners.mjs';
import { fail, newTally, printSummary, run, step } from './test/stages.mjs';

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', SITE_URL: 'https://news.example.org', CONTENT_DIR: '' };
const tally = newTally();
/** Where the gate makes its build, and after it the tests of builds that follow one another. */
const MADE = '.next-made';

// Whoever stops the run stops its stages.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1));

ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
const tools = run(tally, 'Install what tests drive', ['scripts/test/install-tools.mjs'], { env });
const [, browser] = await Promise.all([checkCode(), checkSites()]);
printSummary(
  tally,
  `Browser: ${browser ? `${browser.version} (${browser.file})` : 'none'}; Node ${process.versions.node}.`,
);

/** What needs no build. */
async function checkCode() {
  // Route types are part of the check, and Next writes them.
  await step(tally, 'Generate route types', ['node_modules/next/dist/bin/next', 'typegen'], env);
  await step(tally, 'Check types', ['node_modules/typescript/bin/tsc', '--noEmit'], env);
  await step(tally, 'Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], env);
  await tools;
  await unitTests(tally, env);
}

/** The build is made where tests make more of them, so that those take over what it has compiled. */
async function checkSites() {
  const built = (await build()) && moveBuild('.next');
  await tools;
  const browser = findBrowser();
  if (browser && built) await browserTests(tally, env, browser);
  return browser;
}

function build() {
  return step(tally, 'Build', ['--import', 'tsx', 'scripts/build.ts'], {
    ...env,
    CONTENT_DIR: 'content',
    DIST_DIR: MADE,
  });
}

/** Makes the build that was made last the only one of a folder. @param {string} to */
function moveBuild(to) {
  const folder = currentBuild(MADE) ?? '';
  const id = path.basename(folder);
  for (const name of ['builds', 'current', 'previous']) rmSync(path.join(to, name), { recursive: true, force: true });
  mkdirSync(path.dirname(buildFolder(to, id)), { recursive: true });
  renameSync(folder, buildFolder(to, id));
  makeCurrent(to, id);
  return true;
}

/** A missing browser is a failure like any other: the rest still runs, and the last line is still printed. */
function findBrowser() {
  try {
    return ensureChromium();
  } catch (error) {
    fail(tally, error instanceof Error ? error.message : String(error));
    return null;
  }
}
