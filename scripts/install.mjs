// Installs what the lock file says, but only when it must.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMP = path.join('node_modules', '.installed-lock');

/** Node versions that are tested; the engines field of package.json says the same to npm. */
const OLDEST_NODE = { major: 20, minor: 12 };

/** Makes node_modules match package-lock.json. Ends the process with a plain message when that fails. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    console.error(
      `Node ${process.versions.node} is too old; this project needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer.`,
    );
    process.exit(2);
  }
  const wanted = `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${process.versions.modules}`;
  if (readStamp() === wanted) return;
  // Not to the standard output, which may be a document for another program.
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

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}
