// Programs that tests drive, from Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the system's programs lie; those of servers are not in everybody's PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Seconds for which another installation is waited for. */
const PATIENCE = 300;

/** Seconds after which a server of packages that says nothing is not to be had: a closed network costs no more than that. */
const SILENCE = 10;

/**
 * Makes sure that there is a program.
 *
 * @param {string} program
 * @param {string} packageName of Debian's, that has it
 * @returns {string} its file
 */
export function ensureProgram(program, packageName) {
  const file = findProgram(program) ?? (installPackages(packageName) ? findProgram(program) : undefined);
  if (!file)
    throw new Error(
      `${program} could not be found or installed. Install it (Debian: apt-get install ${packageName}) and run again.`,
    );
  return file;
}

/** @param {string} program @returns {string | undefined} its file */
export function findProgram(program) {
  return FOLDERS.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/**
 * Installs packages of Debian's, where that can be done: there, and as root.
 *
 * @param {...string} names
 * @returns {boolean} whether all are installed
 */
export function installPackages(...names) {
  if (process.getuid?.() !== 0 || apt('--version') !== 0) return false;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...names) === 0;
}

/** @param {string[]} args @returns {number | null} */
function apt(...args) {
  const options = [`DPkg::Lock::Timeout=${PATIENCE}`, `Acquire::http::Timeout=${SILENCE}`, 'Acquire::Retries=1'];
  const { status } = spawnSync('apt-get', [...options.flatMap((option) => ['-o', option]), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A server that is installed is not to be started by that.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status;
}
