// npm run bench:serve [-- --only cache|load|size|start|builds …] [-- --seconds N] [-- --kills N]
// Measures the site as a service: kept pages behind nginx beside nginx on bare files, a load of all kinds, what is installed
// to run, how soon a server that starts answers, and builds that are killed or take over while it is asked. Prints one table;
// exits with 1 if a figure is missed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { currentBuild } from '@/scripts/builds.mjs';
import { nextFolderIn } from '../e2e/support/built';
import { bytesBelow } from '../e2e/support/files-below';
import { startNginx } from '../e2e/support/nginx';
import { say } from './own-process';
import { partNamed } from './part-named';
import { askedOf, restartLines } from './publish-figures';
import { buildMeasured, type MeasuredServer, type MeasuredSite, startMeasured } from './publish-server';
import { runBench } from './run-bench';
import { CORPUS, findArchive, ROOT } from './search-archives';
import { type Addresses, addressesOf, mixOf, saveBare } from './serve-addresses';
import { bareSite, type LoadFigures, putLoad } from './serve-load';
import { freePort } from './serve-next.mjs';
import { type Line, median, megabytes, printTable } from './table.mjs';
import { wholeNumber } from './whole-number';

const SITE: MeasuredSite = { content: path.join(ROOT, 'content'), dist: '.next-bench-serve' };

/** How often nginx with the portal and nginx on bare files are asked in turn, and for how many seconds each time. */
const ROUNDS = 5;
const ROUND_SECONDS = 4;

/** The load: so many readers, each of whom asks again after so many milliseconds at most. */
const READERS = 200;
const PAUSE = 2_000;

const ARTICLES = 10_000;
const STARTS = 3;

interface Options {
  /** How long the load lasts. */
  readonly seconds: number;
  readonly kills: number;
}

const PARTS = {
  cache: measureCache,
  load: measureLoad,
  size: measureSize,
  start: measureStart,
  builds: measureBuilds,
} satisfies Record<string, (options: Options) => Promise<Line[]> | Line[]>;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      seconds: { type: 'string', default: '60' },
      kills: { type: 'string', default: '20' },
    },
  });
  const only = (values.only ?? Object.keys(PARTS)).map((name) => partNamed(PARTS, name));
  const options = {
    seconds: wholeNumber('--seconds', values.seconds, 1),
    kills: wholeNumber('--kills', values.kills, 1),
  };
  if (only.some((part) => part === 'cache' || part === 'load' || part === 'size')) {
    say('Building …');
    await buildMeasured(SITE);
  }
  const lines: Line[] = [];
  for (const part of only) lines.push(...(await PARTS[part](options)));
  printTable(lines);
  return lines.every(({ met }) => met) ? 0 : 1;
}

async function measureCache(): Promise<Line[]> {
  return withNginx(async ({ folder, origin, addresses }) => {
    const [barePort, bare] = [await freePort(), path.join(folder, 'bare')];
    await saveBare(origin, addresses.articles, bare);
    const files = await bareSite(path.join(folder, 'bare-nginx'), barePort, bare);
    try {
      say(`Asking nginx with the portal and nginx on bare files in turn, ${ROUNDS} times …`);
      const load = { addresses: addresses.articles, connections: 50, seconds: ROUND_SECONDS, folder };
      const rounds: { readonly portal: LoadFigures; readonly bare: LoadFigures }[] = [];
      while (rounds.length < ROUNDS)
        rounds.push({
          portal: await putLoad(origin, load),
          bare: await putLoad(`http://127.0.0.1:${barePort}`, load),
        });
      const ratio = median(rounds.map((round) => round.portal.perSecond / round.bare.perSecond));
      const remark = rounds.map((round) => `${round.portal.perSecond} : ${round.bare.perSecond}`).join(', ');
      const failed = rounds.flatMap(({ portal, bare }) => [portal.failed, bare.failed]).reduce((a, b) => a + b, 0);
      return [
        line('nginx and portal, kept pages / nginx on bare files', '>= 0.9', ratio.toFixed(2), ratio >= 0.9, remark),
        line('of these not answered with 200', '0', String(failed), failed === 0),
      ];
    } finally {
      await files.stop();
    }
  });
}

async function measureLoad({ seconds }: Options): Promise<Line[]> {
  return withNginx(async ({ folder, origin, addresses, portal }) => {
    const load = { addresses: mixOf(addresses), connections: READERS, pause: PAUSE, folder };
    say(`A load of ${READERS} readers for ${seconds} s, then the same again …`);
    await putLoad(origin, { ...load, seconds });
    await portal.untilIdle();
    const before = (await portal.read()).rss;
    const figures = await putLoad(origin, { ...load, seconds });
    await portal.untilIdle();
    const after = (await portal.read()).rss;
    const { p50, p99, worst, perSecond, statuses, lost } = figures;
    const remark = `p50 ${p50.toFixed(1)} ms, worst ${worst.toFixed(0)} ms, ${perSecond} requests a second`;
    const told = Object.entries(statuses).map(([status, count]) => `${status}xx ${count}`);
    const growth = after / before;
    return [
      line(
        `load of ${READERS} readers for ${seconds} s: 5xx`,
        '0',
        String(statuses[5]),
        statuses[5] === 0,
        told.join(', '),
      ),
      line('the same: connections lost', '0', String(lost), lost === 0),
      line('the same: p99', '<= 100 ms', `${p99.toFixed(1)} ms`, p99 <= 100, remark),
      line(
        'memory after the second minute / after the first',
        '<= 1.1',
        growth.toFixed(2),
        growth <= 1.1,
        `${megabytes(before)}, ${megabytes(after)}`,
      ),
    ];
  });
}

function measureSize(): Line[] {
  const build = currentBuild(path.join(ROOT, SITE.dist)) ?? '';
  const size = bytesBelow(build) / 1024 ** 2;
  return [line('installed to run, all of it', '<= 80 MiB', `${size.toFixed(1)} MiB`, size <= 80)];
}

async function measureStart(): Promise<Line[]> {
  const { content } = findArchive(ARTICLES, CORPUS, () => say(`Recombining ${ARTICLES} articles …`));
  const site = { content, dist: '.next-bench-serve-start' };
  say(`Building the site of ${ARTICLES} articles …`);
  await buildMeasured(site);
  const starts: MeasuredServer['ready'][] = [];
  // The first one reads the folder.
  for (let start = 0; start <= STARTS; start++) {
    const server = await startMeasured(site);
    await server.untilIdle();
    await server.stop();
    if (start > 0) starts.push(server.ready);
  }
  return restartLines(askedOf(ARTICLES), starts);
}

/** The tests of builds are the measure: each says whether a request failed. */
function measureBuilds({ kills }: Options): Line[] {
  const run = (name: string) => {
    say(`${name} …`);
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', 'handover', '-g', name],
      {
        cwd: ROOT,
        env: { ...process.env, KILLS: String(kills), TEST_SITES: 'builds', SITE_URL: 'https://news.example.org' },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    return status === 0;
  };
  return (
    [
      ['no request fails while the next build', 'no request failed while a build took over, 50 connections'],
      ['a build that is killed', `builds killed at ${kills} random moments: all answered, a restart works`],
    ] as const
  ).map(([name, what]) => {
    const met = run(name);
    return line(what, 'yes', met ? 'yes' : 'no', met);
  });
}

interface Served {
  /** For files of the benchmark. */
  readonly folder: string;
  /** Of nginx. */
  readonly origin: string;
  readonly addresses: Addresses;
  readonly portal: MeasuredServer;
}

/** Serves the site's own content behind nginx, with every page kept. */
async function withNginx<T>(work: (served: Served) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-serve-'));
  const portal = await startMeasured(SITE);
  const port = await freePort();
  const statics = path.join(nextFolderIn(path.join(ROOT, SITE.dist)), 'static');
  const upstreams = [Number(new URL(portal.origin).port)];
  const nginx = await startNginx({ folder: path.join(folder, 'nginx'), port, upstreams, statics, buffersLog: true });
  try {
    const addresses = await addressesOf(portal.origin);
    return await work({ folder, origin: `http://127.0.0.1:${port}`, addresses, portal });
  } finally {
    await nginx.stop();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(what: string, asked: string, measured: string, met: boolean, remark?: string): Line {
  return { what, asked, measured, met, ...(remark ? { remark } : {}) };
}

await runBench(main);
