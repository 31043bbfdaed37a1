// npm run bench:preview [-- --articles N] [-- --edits N] [-- --skip-memory] [-- --skip-build]
// Measures the preview against the figures asked of it: how soon it shows its first page, how soon a saved file is on the
// screen, what its process holds after many edits; and how long a whole build of the same folder takes instead. Prints
// one table, and exits with 1 if any figure is missed, with 2 if there are no articles to preview.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { openKeptReading } from '@/lib/library/kept-reading';
import { readContent } from '@/lib/library/read-content';
import { ensureChromium } from '../../scripts/chromium.mjs';
import { say } from './own-process';
import { launch } from './page-load.mjs';
import { saveArticle, timeEdits } from './preview-edits';
import { DIST_DIR, type MeasuredPreview, type Memory, startPreview } from './preview-server';
import { runBench } from './run-bench';
import { CORPUS, findArchive, ROOT } from './search-archives';
import { type Line, median, megabytes, printTable } from './table.mjs';
import { wholeNumber } from './whole-number';

const ASKED = { firstPageMs: 10_000, savedMs: 1_000, growth: 0.1 };

/** What the large folder is compared with. */
const FEW = 10;

/** After how many edits the process is looked at. */
const MEMORY_AFTER = [50, 500] as const;

/** As quick as they come: what is left behind is what is measured here, not the time. */
const NO_PAUSE = 0;

/** Enough for the compiler to write down what it made; 3 s were, right after the first page. */
const IDLE_MS = 8_000;

const BUILD_DIR = '.next-bench-preview-build';

interface Options {
  readonly articles: number;
  readonly edits: number;
  readonly skipMemory: boolean;
  readonly skipBuild: boolean;
}

async function main(): Promise<number> {
  const options = readOptions();
  const archive = findArchive(options.articles, CORPUS, () => say(`Recombining ${options.articles} articles …`));
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-preview-'));
  try {
    // Copies, since they are written to.
    const [few, many] = [path.join(folder, 'few'), path.join(folder, 'many')];
    copyArticles(archive.content, few, FEW);
    copyArticles(archive.content, many, options.articles);
    const lines = await measure(few, many, options);
    printTable(lines);
    say(`Load of the machine in the last five minutes: ${loadavg()[1]?.toFixed(1)}`);
    return lines.every(({ met }) => met) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      edits: { type: 'string', default: '60' },
      'skip-memory': { type: 'boolean', default: false },
      'skip-build': { type: 'boolean', default: false },
    },
  });
  return {
    articles: wholeNumber('--articles', values.articles, 1),
    edits: wholeNumber('--edits', values.edits, 1),
    skipMemory: values['skip-memory'],
    skipBuild: values['skip-build'],
  };
}

/** Copies the first articles of an archive, by name; links are followed. */
function copyArticles(from: string, to: string, most: number): void {
  const files = readdirSync(path.join(from, 'news')).filter((file) => file.endsWith('.md'));
  for (const file of files.sort().slice(0, most))
    cpSync(path.join(from, 'news', file), path.join(to, 'news', file), { dereference: true });
  saveArticle(to);
}

async function measure(few: string, many: string, options: Options): Promise<Line[]> {
  const { file, version } = ensureChromium();
  say(`Measuring with ${version} …`);
  const browser = await launch(file);
  try {
    const small = `${FEW} articles`;
    const large = `${options.articles} articles`;
    forgetCompiled();
    const first = await withPreview(many, async (preview) => [
      firstPage(large, 'first page, never read or compiled', preview, ASKED.firstPageMs),
    ]);
    forgetCompiled();
    return [
      ...first,
      ...(await withPreview(few, async (preview) => {
        const page = firstPage(small, 'first page, nothing compiled', preview);
        const saved = await savedToScreen(small, browser, preview, few, options);
        // The compiler writes down what it made once it was idle for a while. Without a pause it had, or had not, and
        // the first page of the next preview came in 5 or in 13 s.
        await sleep(IDLE_MS);
        return [page, ...saved];
      })),
      ...(await withPreview(many, async (preview) => [
        firstPage(large, 'first page, folder never read', preview, ASKED.firstPageMs),
      ])),
      ...(await withPreview(await keptReading(many), async (preview) => [
        firstPage(large, 'first page, read before', preview, ASKED.firstPageMs),
        ...(await savedToScreen(large, browser, preview, many, options)),
        ...(options.skipMemory ? [] : await memoryHeld(large, browser, preview, many)),
      ])),
      ...(options.skipBuild ? [] : [wholeBuild(large, many)]),
    ];
  } finally {
    await browser.close();
  }
}

function forgetCompiled(): void {
  rmSync(path.join(ROOT, DIST_DIR), { recursive: true, force: true });
}

/** Reads a folder and keeps the reading, as a preview does that runs for a while. */
async function keptReading(content: string): Promise<string> {
  const reading = await openKeptReading(content);
  await readContent(content, { cache: reading.cache, rules: ARTICLE_RULES });
  await reading.keep();
  return content;
}

async function withPreview(content: string, work: (preview: MeasuredPreview) => Promise<Line[]>): Promise<Line[]> {
  say(`Starting the preview of ${path.basename(content)} articles …`);
  const preview = await startPreview(content);
  try {
    return await work(preview);
  } finally {
    await preview.stop();
  }
}

function firstPage(group: string, what: string, preview: MeasuredPreview, most = Number.POSITIVE_INFINITY): Line {
  const asked = Number.isFinite(most) ? `≤ ${seconds(most)}` : '';
  return { group, what, asked, measured: seconds(preview.firstPage), met: preview.firstPage <= most };
}

async function savedToScreen(
  group: string,
  browser: Browser,
  { origin }: MeasuredPreview,
  content: string,
  { edits }: Options,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const kind of ['article', 'list'] as const) {
    say(`Saving ${edits} times, with the page of the ${kind} open …`);
    const times = await timeEdits(browser, origin, content, kind, edits);
    const p95 = percentile(times, 0.95);
    lines.push({
      group,
      what: `saved to screen, ${kind}: p95`,
      asked: `≤ ${ASKED.savedMs} ms`,
      measured: `${Math.round(p95)} ms`,
      met: p95 <= ASKED.savedMs,
      remark: `${edits} edits; p50 ${Math.round(median(times))} ms, max ${Math.round(Math.max(...times))} ms`,
    });
  }
  return lines;
}

async function memoryHeld(group: string, browser: Browser, preview: MeasuredPreview, content: string): Promise<Line[]> {
  const [early, late] = MEMORY_AFTER;
  say(`Saving ${late} times …`);
  await timeEdits(browser, preview.origin, content, 'article', early, NO_PAUSE);
  const before = await preview.memory();
  await timeEdits(browser, preview.origin, content, 'article', late - early, NO_PAUSE);
  const after = await preview.memory();
  return (['heapUsed', 'rss'] as const).map((which) => growth(group, which, before, after));
}

function growth(group: string, which: keyof Memory, before: Memory, after: Memory): Line {
  const grown = after[which] / before[which] - 1;
  const [early, late] = MEMORY_AFTER;
  return {
    group,
    what: `${which === 'rss' ? 'resident memory' : 'heap'}, ${late} edits against ${early}`,
    asked: `≤ +${ASKED.growth * 100} %`,
    measured: `${grown < 0 ? '' : '+'}${(grown * 100).toFixed(1)} %`,
    met: grown <= ASKED.growth,
    remark: `${megabytes(before[which])}, then ${megabytes(after[which])}`,
  };
}

/** For comparison: what showing a saved file costs without a preview. */
function wholeBuild(group: string, content: string): Line {
  say('Building the same folder, which takes some minutes …');
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, DIST_DIR: BUILD_DIR },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The build of ${content} failed:\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
  return { group, what: 'a whole build', asked: '', measured: seconds(Date.now() - started), met: true };
}

/** The value below which that share of them lies. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

await runBench(main);
