// The stages of a test run: each is a Node program, and several run at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * What came of all stages so far.
 *
 * @typedef {[name: string, seconds: number]} Time
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures what failed and why, for the end: a log is often kept by its last lines
 * @property {{ stages: Time[], files: Time[] }} times seconds of each stage and of each file of tests
 */

/** How many of the slowest files are named at the end. */
const SLOWEST = 12;

/** How much of each failure is repeated at the end, in characters. */
const LONGEST_FAILURE = 2_000;

/** @returns {Tally} */
export function newTally() {
  return { passed: 0, failed: 0, failures: [], times: { stages: [], files: [] } };
}

/**
 * Runs a Node program. What it prints is shown once it has ended, so that stages that run at once are read one after the
 * other; with `live`, as it comes.
 *
 * @param {Tally} tally gains its time
 * @param {string} stage
 * @param {string[]} args of Node
 * @param {{ env: NodeJS.ProcessEnv, live?: boolean }} options
 * @returns {Promise<number | null>} its exit code; null where a signal ended it
 */
export async function run(tally, stage, args, { env, live = false }) {
  if (live) console.log(`\n— ${stage}`);
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env,
  });
  const stop = () => void child.kill();
  // Nothing that was started outlives the run, however that ends.
  process.once('exit', stop);
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  const [status] = await once(child, 'close');
  process.off('exit', stop);
  if (!live) process.stdout.write(`\n— ${stage}\n${Buffer.concat(printed)}`);
  tally.times.stages.push([stage, (performance.now() - start) / 1000]);
  return status;
}

/**
 * Runs a Node program as one test.
 *
 * @param {Tally} tally gains what came of it
 * @param {string} name
 * @param {string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it passed
 */
export async function step(tally, name, args, env) {
  const passed = (await run(tally, name, args, { env })) === 0;
  if (passed) tally.passed++;
  else fail(tally, name);
  return passed;
}

/** @param {Tally} tally @param {string} failure */
export function fail(tally, failure) {
  tally.failed++;
  tally.failures.push(failure);
}

/**
 * Prints where the time went, every failure once more, and as the last line how many tests passed and failed; sets the exit
 * code, which is 1 when anything failed.
 *
 * @param {Tally} tally
 * @param {string} machine what the tests ran with, in one line
 */
export function printSummary({ passed, failed, failures, times }, machine) {
  const slowest = times.files.toSorted(([, a], [, b]) => b - a).slice(0, SLOWEST);
  console.log('\nSeconds of each stage, of which several run at once, and of the slowest files:');
  for (const [name, seconds] of [...times.stages, ...slowest])
    console.log(`${seconds.toFixed(1).padStart(8)}  ${name}`);
  for (const failure of failures) console.log(`\nFailed: ${failure.slice(0, LONGEST_FAILURE)}`);
  console.log(machine);
  console.log(`tests: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
