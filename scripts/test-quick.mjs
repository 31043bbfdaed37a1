// npm run test:quick: types, lint, and the unit tests nearest to the changes since main, or on main itself since the last
// commit. Half a minute at most, so `npm test` runs the others.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { unitTests } from './test/runners.mjs';
import { fail, newTally, printSummary, step } from './test/stages.mjs';

/** How many files of tests are run. */
const NEAREST = 20;

/** Where every case of a test is made by chance, so many are tried; all of them by `npm test`. */
const FEW = { RUNS: '50', BODIES: '50', ASKED: '10' };

ensureInstalled();
const { relatedTests } = await import('./test/related-tests.mjs');
const tally = newTally();
const env = { ...process.env, CONTENT_DIR: '', SITE_URL: '' };
// Types and lint say what is wrong with code that cannot be read.
const related = await relatedTests(changedFiles()).catch((error) => {
  fail(tally, `Unit tests were not run: ${error.message}`);
  return null;
});
await Promise.all([
  step(tally, 'Check types', ['node_modules/typescript/bin/tsc', '--noEmit'], env),
  step(tally, 'Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], env),
  related && related.length > 0 ? unitTests(tally, { ...FEW, ...env }, related.slice(0, NEAREST)) : null,
]);
if (related?.length === 0) console.log('\nNo unit test imports what changed.');
if (related && related.length > NEAREST)
  console.log(`\nNot run, as further away: ${related.length - NEAREST} files of unit tests.`);
printSummary(tally, `Node ${process.versions.node}.`);

/** Changed and new files. */
function changedFiles() {
  return `${git('diff', '--name-only', '--diff-filter=d', baseOfChange())}${git('ls-files', '--others', '--exclude-standard')}`
    .split('\n')
    .filter((file) => file !== '');
}

/** The commit at which this branch left main; the last commit if there is no main. */
function baseOfChange() {
  return git('merge-base', 'HEAD', 'main').trim() || 'HEAD';
}

/** The output of git; empty if it fails. @param {string[]} args */
function git(...args) {
  return spawnSync('git', args, { encoding: 'utf8' }).stdout;
}
