import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { type Env, parseEnv } from '@/lib/config/env';
import { failedPage } from '@/lib/serving/failed-page.mjs';
import { responseFinisher } from '@/lib/serving/finish-responses.mjs';
import { logAs } from '@/lib/serving/json-log.mjs';
import { openNextHandler } from '@/lib/serving/next-handler';
import { closePort, renderedPage } from '@/lib/serving/next-internals.mjs';
import { refuseMethod } from '@/lib/serving/refuse-method';
import { firstEdition } from '@/lib/serving/served-edition.mjs';

// The program of a build that serves it, bundled into its folder as server.cjs. It runs by itself, and as the worker of
// scripts/start.mjs, which a later build may take over from.

/** What `npm run build` writes down for this program. */
interface BuildSettings {
  readonly id: string;
  readonly islands: string;
  readonly code: string;
  /** Next's folder, from that of the build. */
  readonly next: string;
}

/**
 * By how many percent the heap may grow before V8 looks for garbage (`node --v8-options`; Node's own documentation leaves
 * its options to V8). By itself it lets it grow up to fourfold where the machine has much memory: at 10,000 articles
 * 171 MB are in use, and the process took 633 MB.
 */
const HEAP_GROWING_PERCENT = 20;

/**
 * Milliseconds without a request after which a server that is stopped closes idle connections. Until then whoever is
 * connected hears with the next answer that it is the last one: a connection that is closed just when a request is on the
 * way is a request lost.
 */
const QUIET = 2_000;

/** Milliseconds after which a server that is stopped ends, whatever is under way. */
const GRACE = 10_000;

/**
 * Milliseconds for which an idle connection stays open: longer than proxies keep theirs, a minute as a rule, or one would now
 * and then send a request on a connection that is being closed.
 */
const KEEP_ALIVE = 72_000;

/** Exit code 2: wrong settings, or content that cannot be served. */
const REFUSED = 2;

async function main(): Promise<void> {
  // First of all, since a refusal of settings is part of the log.
  logAs(process.env.LOG_FORMAT);
  const folder = path.dirname(realpathSync(process.argv[1] ?? ''));
  const build: BuildSettings = JSON.parse(readFileSync(path.join(folder, 'build.json'), 'utf8'));
  const env = enterSettings(folder, build);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE });
  obey(server, env);
  const finish = responseFinisher(failedPage(readFailedPage(path.join(folder, build.next))));
  const handle = await openNextHandler(folder, build.next, env.PORT, env.HOST || 'localhost');
  // Whoever is answered is answered with content: until then nobody is let in.
  const edition = await firstEdition().catch(refuse);
  warnWhereAddressIsUnknown(env, edition.address());
  server.on('request', (request, response) => {
    lastRequest = Date.now();
    if (isLeaving) response.setHeader('Connection', 'close');
    // On plain http a browser does not heed it.
    if (env.HSTS !== '' && edition.address().startsWith('https:'))
      response.setHeader('Strict-Transport-Security', env.HSTS);
    if (refuseMethod(request, response)) return;
    finish(request, response);
    handle(request, response).catch((error) => fail(request, response, error));
  });
  await listen(server, env.PORT, env.HOST);
  // Not before: until here nearly all that is made stays.
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  process.send?.('ready');
}

function warnWhereAddressIsUnknown({ SITE_URL }: Env, address: string): void {
  if (SITE_URL !== '' || !LOCAL.test(address)) return;
  console.warn(
    `SITE_URL is not set, nor an address in site.yaml, so feeds, the sitemap and every page name ${address} as the address of this site.`,
  );
}

const LOCAL = /^http:\/\/localhost\b/;

/** Says once what would otherwise be said of every page and picture. */
function warnWhereNothingIsKept({ CACHE_DIR }: Env): void {
  const probe = path.join(CACHE_DIR, `.probe-${process.pid}`);
  try {
    mkdirSync(CACHE_DIR, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    process.env.PORTAL_KEEPS = 'nothing';
    console.warn(
      `Nothing can be kept in CACHE_DIR=${CACHE_DIR}, so pages, pictures and readings are made anew: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The settings of this process, and for Next and its bundles, which read them again, those of the build. */
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
  // The file that keeps pages is loaded by Next as it is, and reads no settings.
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

/** Ends a server that has nothing to serve, with what is in the way. */
function refuse(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(REFUSED);
}

/**
 * What readers see of a page that failed, as the build has it. Next sends an empty body then, which its own client would
 * fill.
 */
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

/** Milliseconds between two looks whether it is quiet. */
const LOOK_AGAIN = 100;

/** Milliseconds since 1970. */
let lastRequest = 0;
/** Whether new connections are for another server, and those that are open are to end. */
let isLeaving = false;
let isStopping = false;
/** Whether nobody is connected any more, and nobody can be. */
let isClosed = false;

/**
 * Listens to what this process is told: to end, which it does once what is under way is answered; or, while another build
 * takes over, to leave new connections to that one, and to take them again.
 */
function obey(server: Server, { PORT, HOST }: Env): void {
  const leave = () => {
    isLeaving = true;
    closePort(server, () => {
      isClosed = true;
      if (isStopping) process.exit(0);
    });
  };
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    if (server.listening) leave();
    else if (isClosed || !isLeaving) process.exit(0);
    setTimeout(() => process.exit(0), GRACE);
    for (lastRequest = Date.now(); Date.now() - lastRequest < QUIET; ) await sleep(LOOK_AGAIN);
    server.closeIdleConnections();
  };
  const resume = async () => {
    isLeaving = false;
    isClosed = false;
    await listen(server, PORT, HOST);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // A terminal that is closed tells everything that was started from it.
  process.on('SIGHUP', () => undefined);
  process.on('message', (message) => {
    if (message === 'pause') leave();
    else if (message === 'resume') void resume();
    else if (message === 'stop') void stop();
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
