// Programs for tests, from Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folders of programs; those of servers are not in every PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Seconds to wait for another installation. */
const LOCK_WAIT = 300;

/** Seconds to wait for a package server, so that a closed network costs no more than that. */
const HTTP_WAIT = 10;

/**
 * Makes sure that there is a program.
 *
 * @param {string} program
 * @param {string} packageName Debian's package with it
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
 * Installs Debian packages, if this is Debian and the user is root.
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
  const options = [`DPkg::Lock::Timeout=${LOCK_WAIT}`, `Acquire::http::Timeout=${HTTP_WAIT}`, 'Acquire::Retries=1'];
  const { status } = spawnSync('apt-get', [...options.flatMap((option) => ['-o', option]), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Installing a server must not start it.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status;
}
