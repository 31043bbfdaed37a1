// npm run test:quick: types, lint, and the unit tests for changes since main, or on main itself since the last commit.
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { unitTests } from './test/runners.mjs';
import { newTally, printSummary, step } from './test/stages.mjs';

ensureInstalled();
const tally = newTally();
const env = { ...process.env, CONTENT_DIR: '', SITE_URL: '' };
await Promise.all([
  step(tally, 'Check types', ['node_modules/typescript/bin/tsc', '--noEmit'], env),
  step(tally, 'Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], env),
]);
await unitTests(tally, env, [`--changed=${baseOfChange()}`, '--passWithNoTests']);
printSummary(tally, `Node ${process.versions.node}.`);

/** The commit at which this branch left main; the last commit if there is no main. */
function baseOfChange() {
  const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', 'main'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'HEAD';
}
