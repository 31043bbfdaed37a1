// Finds a Chromium to drive, and installs one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installPackage } from './debian.mjs';

/**
 * The headless shell first: the same engine without the browser's own windows, and the browser tests take half the time
 * (33 s against 66 s for sixty of them).
 */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Keeps Chromium from calling home: a test must not depend on hosts outside, and a closed network makes each try slow.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The executable of the system's Chromium, else of Playwright's own.
 *
 * @returns {string | null} null where neither is installed
 */
export function findChromium() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return [...SYSTEM, chromium.executablePath()].find((file) => file && existsSync(file)) ?? null;
}

/**
 * Makes sure that there is a Chromium: Debian's headless shell as root, else Playwright's download.
 *
 * @returns {{ file: string, version: string }}
 */
export function ensureChromium() {
  let file = findChromium();
  if (!file) console.log('No Chromium found; installing one for the browser tests …');
  for (const install of file ? [] : [debian('chromium-headless-shell'), debian('chromium'), download]) {
    install();
    file = findChromium();
    if (file) break;
  }
  if (!file)
    throw new Error(
      'No Chromium could be found or installed. Install one (Debian: apt-get install chromium-headless-shell) and run again.',
    );
  const version = execFileSync(file, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return { file, version };
}

/** @param {string} name of a package */
function debian(name) {
  return () => void installPackage(name);
}

function download() {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
