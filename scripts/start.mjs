// npm start: serves the current build on PORT (3000). Installs nothing and loads no package.
//
// This process only holds the port and starts the build's server. On the command "go over" or SIGHUP it starts the server of
// the build that is current then, and lets it take over once it is ready: both share the port, so no request finds it closed.
import cluster from 'node:cluster';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { logAs } from '../lib/serving/json-log.mjs';
import { ALLOCATOR } from './allocator.mjs';
import { currentBuild, distFolder, forgetServer, noteServer, serverFile } from './builds.mjs';
import { openControl } from './control.mjs';
import { portFromArguments } from './port.mjs';

/** @typedef {import('node:cluster').Worker} Worker */
/** @typedef {{ worker: Worker, folder: string, build: string, ready: Promise<void>, readyAt: number | null }} Server */

/** Milliseconds; a server that ends sooner after it was ready would only end again. */
const STEADY = 5_000;

// First, because a refusal of settings must be logged in this format.
logAs(process.env.LOG_FORMAT);

const dist = distFolder();
const port = portFromArguments();
// The workers share the listening socket, so either can take a waiting connection.
cluster.schedulingPolicy = cluster.SCHED_NONE;

/** Every server that has not ended: the one that answers, one that takes over, one that finishes its requests. @type {Set<Server>} */
const servers = new Set();
/** The one that answers. @type {Server | null} */
let serving = null;
/** The one that takes over, until it is steady. @type {Server | null} */
let next = null;
let isStopping = false;

/** A queue: one handover at a time. @type {Promise<string | null>} */
let goingOver = Promise.resolve(null);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, stop);
process.on('SIGHUP', () => void queue());
process.on('exit', () => forgetServer(dist));

const control = await openControl({
  ping: async () => ({ builds: [...servers].map(({ build }) => build), worker: serving?.worker.process.pid }),
  'go over': async () => ({ refused: await queue() }),
});
await serveFirst(newest());

function queue() {
  goingOver = goingOver.then(goOver);
  return goingOver;
}

function newest() {
  const folder = currentBuild(dist);
  if (folder) return folder;
  console.error(`There is no finished build in ${path.relative('.', dist)}. Make one with "npm run build".`);
  process.exit(2);
}

/** Starts a server while no other runs; if it does not get ready, this process ends. @param {string} folder of a build */
async function serveFirst(folder) {
  const server = fork(folder);
  await server.ready.catch(() => undefined);
  if (server.readyAt === null) return;
  serving = server;
  await report(server, 'Serving');
}

/** @param {string} folder of a build @returns {Server} */
function fork(folder) {
  cluster.setupPrimary({ exec: serverFile(folder), args: [], silent: false });
  const worker = cluster.fork({ ...ALLOCATOR, ...process.env, PORT: String(port) });
  /** @type {Server} */
  const server = { worker, folder, build: path.basename(folder), ready: Promise.resolve(), readyAt: null };
  server.ready = new Promise((resolve, reject) => {
    worker.on('message', (message) => {
      if (message !== 'ready') return;
      server.readyAt = Date.now();
      resolve();
    });
    worker.on('exit', reject);
    worker.on('error', reject);
  });
  // Callers get the error; this only avoids an unhandled rejection.
  server.ready.catch(() => undefined);
  servers.add(server);
  worker.on('exit', (code, signal) => ended(server, code ?? (signal ? 1 : 0)));
  return server;
}

/** @param {Server} server @param {number} code */
function ended(server, code) {
  servers.delete(server);
  if (isStopping) {
    if (servers.size === 0) process.exit(code);
    return;
  }
  // It was replaced, or never took over.
  if (serving && server !== serving) return;
  if (server.readyAt === null) process.exit(code || 1);
  console.error(`The server ended with code ${code}.`);
  serving = null;
  if (next) return;
  if (Date.now() - server.readyAt < STEADY) process.exit(code || 1);
  // The same build, which is known to start, even if another is current now.
  void serveFirst(server.folder);
}

/**
 * Lets the current build take over. Until it is steady the server before answers as well, so that the port is never closed,
 * and goes on if it fails.
 *
 * @returns {Promise<string | null>} why it failed; null if it did not
 */
async function goOver() {
  const before = serving;
  const folder = currentBuild(dist);
  if (isStopping || !before || !folder) return 'no server is ready that could go over';
  if (folder === before.folder) return null;
  const server = fork(folder);
  next = server;
  await server.ready.catch(() => undefined);
  if (server.readyAt !== null) {
    serving = server;
    await Promise.race([sleep(STEADY), new Promise((resolve) => server.worker.once('exit', resolve))]);
  }
  next = null;
  if (servers.has(server)) {
    before.worker.send('stop');
    await report(server, 'Handed over to');
    return null;
  }
  if (isStopping) return 'the server is being stopped';
  console.error(`Build ${server.build} does not start, so ${before.build} goes on.`);
  if (servers.has(before)) serving = before;
  else await serveFirst(before.folder);
  return `build ${server.build} does not start`;
}

/** @param {Server} server @param {string} what */
async function report({ build }, what) {
  try {
    await noteServer(dist, { port, control });
  } catch (error) {
    console.error(`Nobody will find this server to hand over: ${error instanceof Error ? error.message : error}`);
  }
  console.log(`${what} build ${build} at http://localhost:${port}`);
}

function stop() {
  isStopping = true;
  for (const { worker } of servers) worker.process.kill('SIGTERM');
  if (servers.size === 0) process.exit(0);
}
