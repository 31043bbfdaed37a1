import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Env, parseEnv } from '@/lib/config/env';
import { keepContentLength } from '@/lib/http/content-length';
import { failedPage } from '@/lib/serving/failed-page.mjs';
import { responseFinisher } from '@/lib/serving/finish-responses.mjs';
import { logAs } from '@/lib/serving/json-log.mjs';
import { openNextHandler } from '@/lib/serving/next-handler';
import { closePort, renderedPage } from '@/lib/serving/next-internals.mjs';
import { refuseMethod } from '@/lib/serving/refuse-method';
import type { ServedEdition } from '@/lib/serving/served-edition.mjs';

// The server of a build, bundled into its folder as server.cjs. Runs alone, or as the worker of scripts/start.mjs, which can
// replace it by a later build's.

/** Written by `npm run build`. */
interface BuildSettings {
  readonly id: string;
  readonly islands: string;
  readonly code: string;
  /** Next's folder, relative to that of the build. */
  readonly next: string;
}

/**
 * Percent by which the heap may grow before V8 collects garbage (`node --v8-options`; Node does not document V8's options).
 * By default it may grow fourfold on a machine with much memory: at 10,000 articles 171 MB were in use, and the process took
 * 633 MB.
 */
const HEAP_GROWING_PERCENT = 20;

/**
 * Milliseconds without a request after which a stopping server closes idle connections. Until then each answer says that it
 * is the last on its connection: closing a connection while a request is on the way would lose the request.
 */
const QUIET = 2_000;

/** Milliseconds after which a stopping server exits, even with open requests. */
const GRACE = 10_000;

/**
 * Milliseconds for which an idle connection stays open: longer than in proxies, which use a minute as a rule, or these would
 * now and then send a request on a connection that is being closed.
 */
const KEEP_ALIVE = 72_000;

/** `lib/process/serve-editions.ts`, as `scripts/assemble-build.ts` bundles it. */
const EDITIONS_FILE = 'editions/serve-editions.mjs';

/** Exit code 2: wrong settings, or content that cannot be served. */
const REFUSED = 2;

async function main(): Promise<void> {
  // First, because a refusal of settings must be logged in this format.
  logAs(process.env.LOG_FORMAT);
  const folder = path.dirname(realpathSync(process.argv[1] ?? ''));
  const build: BuildSettings = JSON.parse(readFileSync(path.join(folder, 'build.json'), 'utf8'));
  const env = enterSettings(folder, build);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });
  handleCommands(server);
  const finish = responseFinisher(failedPage(readFailedPage(path.join(folder, build.next))));
  keepContentLength();
  const reading = openEditions(folder).catch(refuse);
  const handle = await openNextHandler(folder, build.next, env.PORT, env.HOST || 'localhost');
  // Does not listen before there is content to serve.
  const edition = await reading;
  warnWhereAddressIsUnknown(env, edition.address());
  server.on('request', (request, response) => {
    lastRequest = Date.now();
    if (isStopping) response.setHeader('Connection', 'close');
    // Browsers ignore it on plain http.
    if (env.HSTS !== '' && edition.address().startsWith('https:'))
      response.setHeader('Strict-Transport-Security', env.HSTS);
    if (refuseMethod(request, response)) return;
    finish(request, response);
    handle(request, response).catch((error) => fail(request, response, error));
  });
  await listen(server, env.PORT, env.HOST);
  // Not earlier: nearly everything allocated until here stays in use.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  process.send?.('ready');
}

/**
 * Starts reading the content. This program is CommonJS, in which older versions of Node cannot import packages that are only
 * ECMAScript modules, so what needs them is a module of its own.
 */
async function openEditions(folder: string): Promise<ServedEdition> {
  const file = pathToFileURL(path.join(folder, EDITIONS_FILE)).href;
  const { serveEditions }: { serveEditions: () => Promise<ServedEdition> } = await import(file);
  return serveEditions();
}

function warnWhereAddressIsUnknown({ SITE_URL }: Env, address: string): void {
  if (SITE_URL !== '' || !LOCAL.test(address)) return;
  console.warn(
    `SITE_URL is not set, nor an address in site.yaml, so feeds, the sitemap and every page name ${address} as the address of this site.`,
  );
}

const LOCAL = /^http:\/\/localhost\b/;

/** Warns once; otherwise every page and picture would. */
function warnWhereNothingIsKept({ CACHE_DIR }: Env): void {
  const probe = path.join(CACHE_DIR, `.probe-${process.pid}`);
  try {
    mkdirSync(CACHE_DIR, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    process.env.PORTAL_KEEPS = 'nothing';
    console.warn(
      `Nothing can be kept in CACHE_DIR=${CACHE_DIR}, so pages, pictures and readings are made again each time: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The settings of this process. Also puts those of the build into the environment, for Next and its bundles. */
function enterSettings(folder: string, { id, islands, code }: BuildSettings): Env {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORTAL_BUILD_DIR: folder,
    PORTAL_BUILD_ID: id,
    PORTAL_ISLANDS: islands,
    PORTAL_CODE_HASH: code,
  });
  const env = settingsOrExit();
  // Next loads kept-pages.mjs without bundling; it reads the environment, not these settings.
  process.env.CACHE_DIR = env.CACHE_DIR;
  warnWhereNothingIsKept(env);
  return env;
}

function settingsOrExit(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    return refuse(error);
  }
}

/** Ends a server that cannot serve, with the reason. */
function refuse(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(REFUSED);
}

/** The page that replaces a failed one, as the build rendered it: Next would send an empty body for its client to fill. */
function readFailedPage(distDir: string): string {
  return readFileSync(renderedPage(distDir, 'failed'), 'utf8');
}

function fail({ url }: IncomingMessage, response: ServerResponse, error: unknown): void {
  console.error(`${url} could not be answered:`, error);
  if (!response.headersSent) response.statusCode = 500;
  response.end();
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const refuseAddress = ({ code, message }: NodeJS.ErrnoException) =>
      refuse(
        code === 'EADDRINUSE' ? `Port ${port} is taken.` : `PORT=${port} HOST=${JSON.stringify(host)}: ${message}`,
      );
    server.once('error', refuseAddress);
    server.listen({ port, ...(host === '' ? {} : { host }) }, () => {
      server.off('error', refuseAddress);
      resolve();
    });
  });
}

/** Milliseconds between two checks for {@link QUIET}. */
const POLL_INTERVAL = 100;

/** Milliseconds since 1970. */
let lastRequest = 0;
/** Whether the port is closed, and open connections should end. */
let isStopping = false;

/**
 * Handles signals, and the message `stop`: each ends the process after the open requests.
 */
function handleCommands(server: Server): void {
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    if (!server.listening) process.exit(0);
    closePort(server, () => process.exit(0));
    setTimeout(() => process.exit(0), GRACE);
    for (lastRequest = Date.now(); Date.now() - lastRequest < QUIET; ) await sleep(POLL_INTERVAL);
    server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // Closing a terminal must not stop a server that was started from it.
  process.on('SIGHUP', () => undefined);
  process.on('message', (message) => {
    if (message === 'stop') void stop();
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
