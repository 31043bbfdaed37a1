// Finds a Chromium for tests and screenshots, and installs one if there is none, or no headless shell.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { installPackages } from './debian.mjs';

/**
 * The same engine without browser windows: opening fifteen pages takes 2 seconds of processor time instead of 9.
 */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM = [
  HEADLESS_SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Stop Chromium's requests to its maker, because tests must not depend on other hosts, and each is slow in a closed network;
 * and keep the widths of letters, as on screens, which the headless shell would round to whole pixels.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The executable of the system's Chromium, else of Playwright's own.
 *
 * @returns {string | null} null if neither is installed
 */
export function findChromium() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return [...SYSTEM, chromium.executablePath()].find((file) => file && existsSync(file)) ?? null;
}

/**
 * The executable of a complete Chromium: the headless shell has no back/forward cache.
 *
 * @returns {string | null} null if none is installed
 */
export function findWholeChromium() {
  return SYSTEM.find((file) => file !== HEADLESS_SHELL && existsSync(file)) ?? null;
}

/**
 * Makes sure that there is a Chromium: Debian's headless shell if it can be installed, else any that is there, else
 * Playwright's download.
 *
 * @returns {{ file: string, version: string }}
 */
export function ensureChromium() {
  if (!existsSync(HEADLESS_SHELL)) installPackages('chromium-headless-shell');
  let file = findChromium();
  if (!file) console.log('No Chromium found; installing one for the browser tests …');
  for (const install of file ? [] : [() => installPackages('chromium'), download]) {
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

function download() {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
}
