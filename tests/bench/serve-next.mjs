// Builds and serves the two Next apps that the page benchmark compares: the site and a bare page.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The site's own folder, whatever folder the benchmark is called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Another build folder than the usual one, so that a benchmark disturbs nobody who works on the site. */
export const DIST_DIR = '.next-bench';

/** Inside the project, because Turbopack follows no link to node_modules out of its root. */
const BARE_DIR = path.join(ROOT, DIST_DIR, 'bare');

const FIRST_PORT = 4300;
const SECONDS_TO_START = 60;

/** The least that Next serves: what remains of an article page's scripts beyond this is the site's own doing. */
const BARE_FILES = {
  // Next leaves a package.json in its build folder that calls everything below it CommonJS.
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} }, agentRules: false };\n`,
  'app/layout.jsx':
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  'app/page.jsx': 'export default function Page() {\n  return <p>Plain text</p>;\n}\n',
};

/**
 * Builds the site with the content of its own.
 *
 * @param {string} origin the address that its pages name as theirs
 */
export function buildSite(origin) {
  run(['--import', 'tsx', 'scripts/build.ts'], siteSettings(origin));
}

/** Writes and builds the bare page; after the site, whose build empties the folder around it. */
export function buildBarePage() {
  rmSync(BARE_DIR, { recursive: true, force: true });
  for (const [name, text] of Object.entries(BARE_FILES)) {
    const file = path.join(BARE_DIR, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  run(['scripts/next.mjs', 'build', BARE_DIR], { NODE_ENV: 'production' });
}

/** Whether an earlier benchmark left both builds. */
export function isBuilt() {
  return [path.join(ROOT, DIST_DIR), path.join(BARE_DIR, '.next')].every((dir) =>
    existsSync(path.join(dir, 'BUILD_ID')),
  );
}

/** @param {string} origin */
export function serveSite(origin) {
  return serve(ROOT, origin, siteSettings(origin));
}

/** @param {string} origin */
export function serveBarePage(origin) {
  return serve(BARE_DIR, origin, {});
}

/** A loopback address that nobody listens on. */
export async function freeOrigin() {
  return `http://127.0.0.1:${await freePort()}`;
}

/** @returns {Promise<number>} */
export async function freePort() {
  let port = FIRST_PORT;
  while (!(await isFree(port))) port += 1;
  return port;
}

/** @param {string} origin */
function siteSettings(origin) {
  return { DIST_DIR, SITE_URL: origin, CONTENT_DIR: 'content' };
}

/**
 * Runs Node to its end, silent unless it fails: a build prints a line for every page.
 *
 * @param {string[]} args
 * @param {Record<string, string>} settings
 */
function run(args, settings) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`"node ${args.join(' ')}" failed:\n${stdout}${stderr}`);
}

/**
 * Serves the built app in `dir` until `stop` is called.
 *
 * @param {string} dir
 * @param {string} origin
 * @param {Record<string, string>} settings
 * @returns {Promise<{ origin: string, stop: () => void }>}
 */
async function serve(dir, origin, settings) {
  const { hostname, port } = new URL(origin);
  const args = ['scripts/next.mjs', 'start', dir, '--hostname', hostname, '--port', port];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => void child.kill();
  // Also when the benchmark throws or is interrupted: nothing it started may stay.
  process.once('exit', stop);
  for (let tries = 0; tries < SECONDS_TO_START * 4; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server of ${dir} ended with code ${child.exitCode}.`);
    if (await answers(origin)) return { origin, stop };
    await sleep(250);
  }
  stop();
  throw new Error(`The server of ${dir} did not answer at ${origin} within ${SECONDS_TO_START} seconds.`);
}

/** @param {string} origin */
async function answers(origin) {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
