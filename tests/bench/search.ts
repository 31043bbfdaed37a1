// npm run bench:search [-- --seed N] [-- --queries N] [-- --sizes 2000,10000,50000] [-- --corpus DIR] [-- --fresh]
//   [-- --skip-browser] [-- --skip-build]
// Measures search against the figures asked of it, on real articles and on larger archives recombined from them, prints
// one table, and exits with 1 if any figure is missed, with 2 if there are no articles to search.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askOwnProcess, say } from './own-process';
import { runBench } from './run-bench';
import { type Archive, CACHE, CORPUS, findArchive, forgetPrepared, readPrepared } from './search-archives';
import type { MeasureQuestion } from './search-measure';
import { type Line, printTable } from './table.mjs';
import { wholeNumber } from './whole-number';

const SIZES = '2000,10000,50000';
const QUERIES = '400';

/** The archive that a browser searches. */
const BROWSER_SIZE = 10_000;

interface Options {
  readonly seed: number;
  readonly queries: number;
  readonly sizes: readonly number[];
  readonly corpus: string;
  readonly fresh: boolean;
  readonly skipBrowser: boolean;
  readonly skipBuild: boolean;
}

async function main(): Promise<number> {
  const options = readOptions();
  // All of them before anything is measured: a missing one should not be told after minutes.
  const archives = options.sizes.map((size) => archiveOf(size, options));
  const lines: Line[] = [];
  for (const archive of archives) {
    await prepare(archive, options);
    const { seed, queries } = options;
    const question: MeasureQuestion = { archive, seed, queries };
    lines.push(...(await askOwnProcess<Line[]>(new URL('search-measure.ts', import.meta.url), question)));
  }
  if (!options.skipBrowser) lines.push(...(await measureInBrowser(options)));
  printTable(lines);
  say(`Failed queries and slow keystrokes: ${path.join(path.relative(process.cwd(), CACHE), 'report-*.json')}`);
  return lines.every((line) => line.met) ? 0 : 1;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      queries: { type: 'string', default: QUERIES },
      sizes: { type: 'string', default: SIZES },
      corpus: { type: 'string', default: CORPUS },
      fresh: { type: 'boolean', default: false },
      'skip-browser': { type: 'boolean', default: false },
      'skip-build': { type: 'boolean', default: false },
    },
  });
  return {
    seed: wholeNumber('--seed', values.seed, 0),
    queries: wholeNumber('--queries', values.queries, 1),
    // `none` leaves the browser alone to be measured.
    sizes: values.sizes === 'none' ? [] : values.sizes.split(',').map((size) => wholeNumber('--sizes', size, 1)),
    corpus: values.corpus,
    fresh: values.fresh,
    skipBrowser: values['skip-browser'],
    skipBuild: values['skip-build'],
  };
}

function archiveOf(size: number, { corpus }: Options): Archive {
  return findArchive(size, corpus, () => say(`Recombining ${size} articles …`));
}

/** Reads an archive and builds what the engines need, unless that was done before and nothing has changed since. */
async function prepare(archive: Archive, { fresh }: Options): Promise<void> {
  if (existsSync(archive.prepared) && !fresh) return;
  forgetPrepared(archive);
  say(`Reading ${path.relative(process.cwd(), archive.content)}; 50,000 articles take two minutes …`);
  const articles = await askOwnProcess<number>(new URL('search-prepare.ts', import.meta.url), archive);
  say(`Read ${articles} articles; what the engines need of them is kept for the next run.`);
}

async function measureInBrowser(options: Options): Promise<readonly Line[]> {
  const archive = archiveOf(BROWSER_SIZE, options);
  await prepare(archive, options);
  const { measureBrowser } = await import('./search-browser');
  const { rows } = readPrepared(archive);
  return measureBrowser({ content: archive.content, rows, seed: options.seed, skipBuild: options.skipBuild });
}

await runBench(main);
