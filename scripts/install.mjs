// Installs the packages of the lock file, but only if needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMP = path.join('node_modules', '.installed-lock');

/** npm's own record of installed packages. */
const NPM_RECORD = path.join('node_modules', '.package-lock.json');

/** As in the engines field of package.json. */
const OLDEST_NODE = { major: 20, minor: 12 };

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/**
 * Whether all packages of a lock file are installed in its versions. Optional ones may be missing, since most of them are for
 * other systems.
 *
 * @param {LockFile} lock package-lock.json
 * @param {LockFile | null} record npm's own, in node_modules; null if there is none
 */
export function isInstalled({ packages = {} }, record) {
  const installed = record?.packages;
  if (!installed) return false;
  return Object.entries(packages).every(([folder, { version, optional }]) => {
    const there = installed[folder];
    // The empty path is the project itself.
    return folder === '' || (there ? there.version === version : optional === true);
  });
}

/** Makes node_modules match package-lock.json. Ends the process with a message if that fails. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    console.error(
      `Node ${process.versions.node} is too old; this project needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer.`,
    );
    process.exit(2);
  }
  const lock = readFileSync('package-lock.json');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.versions.modules}`;
  const stamp = readText(STAMP);
  if (stamp === wanted) return;
  // Without the stamp, npm was called directly: "npm ci" removes the stamp with everything else.
  const record = stamp === null ? readText(NPM_RECORD) : null;
  if (record !== null && isInstalled(JSON.parse(lock.toString()), JSON.parse(record))) return;
  // To stderr, because stdout may be a document for another program.
  console.error('Installing dependencies …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed; npm said why above.');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

/** @param {string} file @returns {string | null} null if there is none */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
