// Programs that tests drive, from Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the system's programs lie; those of servers are not in everybody's PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Seconds for which another installation is waited for. */
const PATIENCE = 300;

/**
 * Makes sure that there is a program.
 *
 * @param {string} program
 * @param {string} packageName of Debian's, that has it
 * @returns {string} its file
 */
export function ensureProgram(program, packageName) {
  const find = () => FOLDERS.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
  const file = find() ?? (installPackage(packageName) ? find() : undefined);
  if (!file)
    throw new Error(
      `${program} could not be found or installed. Install it (Debian: apt-get install ${packageName}) and run again.`,
    );
  return file;
}

/**
 * Installs a package of Debian's, where that can be done: there, and as root.
 *
 * @param {string} name
 * @returns {boolean} whether it is installed
 */
export function installPackage(name) {
  if (process.getuid?.() !== 0 || apt('--version') !== 0) return false;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', name) === 0;
}

/** @param {string[]} args @returns {number | null} */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['-o', `DPkg::Lock::Timeout=${PATIENCE}`, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A server that is installed is not to be started by that.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status;
}
