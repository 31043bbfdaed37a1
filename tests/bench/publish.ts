// npm run bench:publish [-- --sizes 10000,50000] [-- --only build|restart|edits|quiet|visits|memory …] [-- --edits N]
//   [-- --skip-build]
// Measures publishing: the time and memory of a build, how soon a server is ready, how soon a saved article is shown
// everywhere, compared with a Hugo build, how long editions block the server, how fast a page's first visit is, and the
// server's memory. Prints one table; exits with 1 if a figure is missed, with 2 if there are no articles to publish.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { currentBuild } from '@/scripts/builds.mjs';
import { say } from './own-process';
import { partNamed } from './part-named';
import { copyPieces, type Piece } from './publish-archive';
import { measureBlocks, measureEdits } from './publish-edits';
import { askedOf, buildLines, editLines, memoryLine, quietLines, restartLines, visitLines } from './publish-figures';
import { makeHugoSite } from './publish-hugo';
import { buildMeasured, forgetPages, type MeasuredServer, type MeasuredSite, startMeasured } from './publish-server';
import { measureVisits, visitMany } from './publish-visits';
import { runBench } from './run-bench';
import { CORPUS, findArchive, ROOT } from './search-archives';
import { type Line, printTable } from './table.mjs';
import { wholeNumber } from './whole-number';

/** How often each thing is done. */
const RESTARTS = 3;
const QUIET_EDITS = 20;
const VISITS = 200;
const MANY_VISITS = 2_000;

/** What is measured. */
interface Subject {
  readonly site: MeasuredSite;
  /** Newest first. */
  readonly pieces: readonly Piece[];
  /** A folder for whatever else is needed. */
  readonly folder: string;
  readonly edits: number;
}

/** What can be measured, each part by itself. */
const PARTS = {
  build: measureBuild,
  restart: measureRestart,
  edits: measureShown,
  quiet: measureQuiet,
  visits: measureFirstVisits,
  memory: measureMemory,
} satisfies Record<string, (subject: Subject) => Promise<Line[]>>;

type Part = keyof typeof PARTS;

interface Options {
  readonly sizes: readonly number[];
  readonly only: readonly Part[];
  readonly edits: number;
}

async function main(): Promise<number> {
  const { sizes, only, edits } = readOptions();
  // All of them before anything is measured: a missing one should not be told after minutes.
  const archives = sizes.map((size) => findArchive(size, CORPUS, () => say(`Recombining ${size} articles …`)));
  const lines: Line[] = [];
  for (const { size, content } of archives) {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-publish-'));
    try {
      // Never read before, so that nothing that was kept of the archive helps.
      const site = { content: path.join(folder, 'content'), dist: `.next-bench-publish-${size}` };
      const pieces = copyPieces(content, site.content);
      requireBuild(site, only);
      const group = pieces.length.toLocaleString('en');
      for (const part of only)
        for (const line of await PARTS[part]({ site, pieces, folder, edits })) lines.push({ group, ...line });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  printTable(lines);
  say(`Load of the machine in the last five minutes: ${loadavg()[1]?.toFixed(1)}`);
  return lines.every(({ met }) => met) ? 0 : 1;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000' },
      only: { type: 'string', multiple: true },
      edits: { type: 'string', default: '50' },
      'skip-build': { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.sizes.split(',').map((size) => wholeNumber('--sizes', size, 1)),
    only: (values.only ?? Object.keys(PARTS))
      .map((name) => partNamed(PARTS, name))
      .filter((part) => part !== 'build' || !values['skip-build']),
    edits: wholeNumber('--edits', values.edits, 1),
  };
}

function requireBuild({ dist }: MeasuredSite, only: readonly Part[]): void {
  if (only.includes('build') || currentBuild(path.join(ROOT, dist))) return;
  throw new Error(`There is no build in ${dist} to measure; run again with --only build.`);
}

async function measureBuild({ site, pieces }: Subject): Promise<Line[]> {
  say(`Building the site of ${pieces.length} articles …`);
  return buildLines(askedOf(pieces.length), await buildMeasured(site));
}

async function measureRestart({ site, pieces }: Subject): Promise<Line[]> {
  say('Reading the folder once …');
  await withServer(site, ({ untilIdle }) => untilIdle());
  say(`Starting the server ${RESTARTS} times …`);
  const starts: MeasuredServer['ready'][] = [];
  while (starts.length < RESTARTS) await withServer(site, async ({ ready }) => void starts.push(ready));
  return restartLines(askedOf(pieces.length), starts);
}

async function measureShown({ site, pieces, folder, edits }: Subject): Promise<Line[]> {
  say('Writing the articles as a Hugo site …');
  const hugo = await makeHugoSite(site.content, path.join(folder, 'hugo'));
  return withServer(site, async (server) => {
    say(`Editing ${edits} times while readers wait …`);
    return editLines(askedOf(pieces.length), await measureEdits(server, pieces, edits, hugo), hugo?.version ?? null);
  });
}

async function measureQuiet({ site, pieces }: Subject): Promise<Line[]> {
  return withServer(site, async (server) => {
    say(`Editing ${QUIET_EDITS} times while nobody reads …`);
    return quietLines(askedOf(pieces.length), await measureBlocks(server, pieces, QUIET_EDITS));
  });
}

async function measureFirstVisits({ site, pieces }: Subject): Promise<Line[]> {
  return withServer(site, async (server) => {
    say(`Visiting ${VISITS} articles twice …`);
    return visitLines(askedOf(pieces.length), await measureVisits(server, pieces, VISITS));
  });
}

async function measureMemory({ site, pieces }: Subject): Promise<Line[]> {
  return withServer(site, async (server) => {
    say(`Visiting ${MANY_VISITS} articles …`);
    await visitMany(server, pieces, MANY_VISITS);
    await server.untilIdle();
    return [memoryLine(askedOf(pieces.length), await server.read(), MANY_VISITS)];
  });
}

/** Serves with no other pages than those of the build. */
async function withServer<T>(site: MeasuredSite, work: (server: MeasuredServer) => Promise<T>): Promise<T> {
  forgetPages(site);
  const server = await startMeasured(site);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

await runBench(main);
