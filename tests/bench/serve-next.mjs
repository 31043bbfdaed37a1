// Builds and serves what the benchmarks measure: the site, with any content, and a bare Next page to compare with.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentBuild } from '../../scripts/builds.mjs';
import { untilAnswers } from './page-load.mjs';

/** The site's own folder, whatever folder the benchmark is called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Another build folder than the usual one, so that a benchmark disturbs nobody who works on the site. */
export const DIST_DIR = '.next-bench';

/** @typedef {{ content: string, dist: string }} Site a content folder, and the build folder its pages go into */

/** The site with the content of its own. */
const OWN_SITE = { content: 'content', dist: DIST_DIR };

/** Inside the project, because Turbopack follows no link to node_modules out of its root. */
const BARE_DIR = path.join(ROOT, DIST_DIR, 'bare');

const START = path.join('scripts', 'start.mjs');

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

const FIRST_PORT = 4300;

/** The least that Next serves: what remains of an article page's scripts beyond this is the site's own doing. */
const BARE_FILES = {
  // Next leaves a package.json in its build folder that calls everything below it CommonJS.
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} }, agentRules: false };\n`,
  // Without one of its own, it gets the site's, which ends a server without the site's build.
  'instrumentation.js': 'export function register() {}\n',
  'app/layout.jsx':
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  'app/page.jsx': 'export default function Page() {\n  return <p>Plain text</p>;\n}\n',
};

/**
 * @param {string} origin the address that the site's pages name as theirs
 * @param {Site} site
 */
export function buildSite(origin, site = OWN_SITE) {
  run(['--import', 'tsx', 'scripts/build.ts'], siteSettings(origin, site));
}

/** Writes and builds the bare page. */
export function buildBarePage() {
  rmSync(BARE_DIR, { recursive: true, force: true });
  for (const [name, text] of Object.entries(BARE_FILES)) {
    const file = path.join(BARE_DIR, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  run([NEXT, 'build', BARE_DIR], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
}

/** Whether an earlier benchmark left both builds. */
export function isBuilt() {
  return currentBuild(path.join(ROOT, DIST_DIR)) !== null && existsSync(path.join(BARE_DIR, '.next', 'BUILD_ID'));
}

/**
 * @param {string} origin
 * @param {Site} site
 */
export function serveSite(origin, site = OWN_SITE) {
  // As `npm start` does: what that loads into the server is part of what is measured.
  return serve([START, '--port', new URL(origin).port], origin, { ...siteSettings(origin, site), HOST: '127.0.0.1' });
}

/** @param {string} origin */
export function serveBarePage(origin) {
  const { hostname, port } = new URL(origin);
  return serve([NEXT, 'start', BARE_DIR, '--hostname', hostname, '--port', port], origin, {});
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

/**
 * @param {string} origin
 * @param {Site} site
 */
function siteSettings(origin, { content, dist }) {
  return { DIST_DIR: dist, SITE_URL: origin, CONTENT_DIR: content };
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
 * Runs a server until `stop` is called, which waits for its end.
 *
 * @param {string[]} command what Node is to run
 * @param {string} origin
 * @param {Record<string, string>} settings
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
async function serve(command, origin, settings) {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Without its server a page still "loads", as Chromium's error page: no figure of that may reach the table.
  child.once('exit', (code, signal) =>
    fail(`"node ${command.join(' ')}" ended on its own (${signal ?? `code ${code}`}).`),
  );
  // The site's server is a child of this one, which hands SIGTERM on, as it could not SIGKILL.
  const kill = () => void child.kill('SIGTERM');
  // Also when the benchmark throws or is interrupted: nothing it started may stay.
  process.once('exit', kill);
  const stop = async () => {
    child.removeAllListeners('exit');
    const ended = once(child, 'exit');
    kill();
    await ended;
    process.off('exit', kill);
  };
  await untilAnswers(origin);
  return { origin, stop };
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
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
