import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readChecked } from '@/lib/check/read-checked';
import { BUILD_RECORD_FILE, type BuildRecord, hashOfPackages } from '@/lib/config/build-record';
import type { Env } from '@/lib/config/env';
import { countOf } from '@/lib/core/count-of';
import { formatProblem, isError, type Problem } from '@/lib/core/problem';
import { fingerprintContent, noteContent } from '@/lib/edition/built-content';
import { bundleIslands, writeIslands } from './bundle-islands.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { settingsOrExit } from './settings-or-exit';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const settings = settingsOrExit();
  console.log(`Reading ${path.relative(process.cwd(), settings.CONTENT_DIR) || '.'} …`);
  // One moment for the check, for every page and for the server afterwards: they cannot disagree about what is due.
  const now = new Date();
  // Before anything is checked: what is edited while this build runs counts as not built.
  const fingerprints = await fingerprintContent(settings.CONTENT_DIR);
  const { library, problems } = await readChecked(settings.CONTENT_DIR, now);
  if (!report(problems)) return 1;
  console.log(
    `${countOf(library.articles.length, 'article')}, ${countOf(library.topics.size, 'topic')}, ${countOf(library.offerings.size, 'offering')}. Building …`,
  );
  ensureOwnTsconfig(settings.DIST_DIR);
  // A build that fails must not leave the record of the one before it.
  rmSync(path.join(settings.DIST_DIR, BUILD_RECORD_FILE), { force: true });
  // Before the pages, which name the loader's address; written once Next has emptied the build folder.
  const islands = await bundleIslands();
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BUILD_NOW: now.toISOString(),
      ISLANDS: islands.hash,
    },
  });
  if (status !== 0) return 1;
  writeIslands(settings.DIST_DIR, islands);
  const pages = writeRecord(settings, { now, islands: islands.hash, content: noteContent(fingerprints, library) });
  console.log(`Built ${countOf(pages, 'page')}. Serve them with "npm start".`);
  return 0;
}

/** Prints every problem at once; true when the build may go on. */
function report(problems: readonly Problem[]): boolean {
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  for (const problem of warnings) console.warn(formatProblem(problem));
  for (const problem of errors) console.error(formatProblem(problem));
  if (errors.length > 0) {
    console.error(`\nNot built: ${countOf(errors.length, 'error')}. Mend the places above and build again.`);
    return false;
  }
  if (warnings.length > 0) console.log(`${countOf(warnings.length, 'warning')}.`);
  return true;
}

interface Built {
  readonly now: Date;
  readonly islands: string;
  readonly content: BuildRecord['content'];
}

/** Notes what was built, for the server. Returns the page count. */
function writeRecord({ CONTENT_DIR, DIST_DIR }: Env, { now, islands, content }: Built): number {
  const root = path.join(DIST_DIR, 'server', 'app');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => {
    const page = `/${file.slice(0, -'.html'.length).split(path.sep).join('/')}`;
    return page === '/index' ? '/' : page;
  });
  const contentDir = path.relative(process.cwd(), CONTENT_DIR);
  const record: BuildRecord = {
    packages: hashOfPackages(),
    contentDir,
    now: now.toISOString(),
    pages,
    islands,
    draftKey: readDraftKey(DIST_DIR),
    content,
  };
  writeFileSync(path.join(DIST_DIR, BUILD_RECORD_FILE), JSON.stringify(record));
  return pages.length;
}

/** The id that Next gave this build's draft mode. */
function readDraftKey(distDir: string): string {
  const file = path.join(distDir, 'prerender-manifest.json');
  const key: unknown = JSON.parse(readFileSync(file, 'utf8')).preview?.previewModeId;
  if (typeof key !== 'string' || key === '')
    throw new Error(`${file} names no previewModeId: this Next is another one`);
  return key;
}

process.exitCode = await main();
