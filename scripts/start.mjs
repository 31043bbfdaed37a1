// npm start: serves the current build on PORT (3000). It installs nothing and loads no package.
//
// This process only holds the port and starts the server proper, which is in the build. Told to by SIGHUP it starts the
// server of the build that is current by then, and stops the one before once that one is ready: both share the port, so no
// request finds it closed.
import cluster from 'node:cluster';
import path from 'node:path';
import { currentBuild, distFolder, forgetServer, noteServer, serverFile } from './builds.mjs';
import { portFromArguments } from './port.mjs';

/** @typedef {import('node:cluster').Worker} Worker */
/** @typedef {{ worker: Worker, build: string, readyAt: number | null }} Serving */

/** A server that ends of itself sooner than this after it was ready, in milliseconds, would only do so again. */
const STEADY = 5_000;

const dist = distFolder();
const port = portFromArguments();
// The listening socket is shared: what the system has accepted for one server, another can take.
cluster.schedulingPolicy = cluster.SCHED_NONE;

/** The one that answers. @type {Serving | null} */
let serving = null;
/** The build that last would not start. @type {string | undefined} */
let refused;
let isStopping = false;

process.on('SIGHUP', handOver);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, stop);
process.on('exit', () => forgetServer(dist));
start(newest());

function newest() {
  const folder = currentBuild(dist);
  if (folder) return folder;
  console.error(`There is no finished build in ${path.relative('.', dist)}. Make one with "npm run build".`);
  process.exit(2);
}

/** @param {string} folder of a build */
function start(folder) {
  cluster.setupPrimary({ exec: serverFile(folder), args: [], silent: false });
  const worker = cluster.fork({ ...process.env, PORT: String(port) });
  /** @type {Serving} */
  const started = { worker, build: path.basename(folder), readyAt: null };
  worker.on('message', (message) => message === 'ready' && becomeServing(started));
  worker.on('exit', (code, signal) => ended(started, code ?? (signal ? 1 : 0)));
}

/** @param {Serving} started */
function becomeServing(started) {
  const before = serving;
  started.readyAt = Date.now();
  serving = started;
  refused = undefined;
  note(started);
  console.log(`${before ? 'Handed over to' : 'Serving'} build ${started.build} at http://localhost:${port}`);
  before?.worker.send('stop');
  if (isStopping) stop();
}

/** @param {Serving} one @param {number} code */
function ended(one, code) {
  if (isStopping) {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(code);
    return;
  }
  // The one before it goes on where a new one does not even get ready.
  if (one !== serving) {
    if (!serving) process.exit(code);
    if (one.readyAt !== null) return;
    console.error(`Build ${one.build} does not start, so ${serving.build} goes on.`);
    refused = one.build;
    note(serving);
    return;
  }
  console.error(`The server ended with code ${code}.`);
  if (Date.now() - (one.readyAt ?? 0) < STEADY) process.exit(code || 1);
  serving = null;
  start(newest());
}

/** @param {Serving} one */
function note({ build }) {
  noteServer(dist, { port, build, refused });
}

function handOver() {
  if (isStopping) return;
  const folder = currentBuild(dist);
  if (folder) start(folder);
}

function stop() {
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
}
