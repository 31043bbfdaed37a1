// npm run test:quick: types, lint, and the nearest unit tests of what differs from main, or from the last commit on main
// itself. It is to be there in half a minute: what is further away, `npm test` runs.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { unitTests } from './test/runners.mjs';
import { newTally, printSummary, step } from './test/stages.mjs';

/** How many files of tests are run. */
const NEAREST = 20;

/** Where every case of a test is made by chance, so many are tried; all of them by `npm test`. */
const FEW = { RUNS: '50', BODIES: '50', ASKED: '10' };

ensureInstalled();
const { relatedTests } = await import('./test/related-tests.mjs');
const tally = newTally();
const env = { ...process.env, CONTENT_DIR: '', SITE_URL: '' };
const related = await relatedTests(changedFiles());
await Promise.all([
  step(tally, 'Check types', ['node_modules/typescript/bin/tsc', '--noEmit'], env),
  step(tally, 'Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], env),
  related.length > 0 ? unitTests(tally, { ...FEW, ...env }, related.slice(0, NEAREST)) : null,
]);
if (related.length > NEAREST)
  console.log(`\nNot run, as further away: ${related.length - NEAREST} files of unit tests.`);
printSummary(tally, `Node ${process.versions.node}.`);

/** Files that differ, and those that git does not know yet. */
function changedFiles() {
  return `${git('diff', '--name-only', '--diff-filter=d', baseOfChange())}${git('ls-files', '--others', '--exclude-standard')}`
    .split('\n')
    .filter((file) => file !== '');
}

/** The commit from which this branch left main; the last commit where there is no main. */
function baseOfChange() {
  return git('merge-base', 'HEAD', 'main').trim() || 'HEAD';
}

/** What git says; nothing where it fails. @param {string[]} args */
function git(...args) {
  return spawnSync('git', args, { encoding: 'utf8' }).stdout;
}
