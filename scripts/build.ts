import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readChecked } from '@/lib/check/read-checked';
import { BUILD_RECORD_FILE, type BuildRecord, hashOfPackages } from '@/lib/config/build-record';
import { countOf } from '@/lib/core/count-of';
import { formatProblem, isError, type Problem } from '@/lib/core/problem';
import { openKeptReading } from '@/lib/library/kept-reading';
import { bundleIslands, writeIslands } from './bundle-islands.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { settingsOrExit } from './settings-or-exit';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const settings = settingsOrExit();
  console.log(`Reading ${path.relative(process.cwd(), settings.CONTENT_DIR) || '.'} …`);
  // One moment for the check and for every page: they cannot disagree about what is due.
  const now = new Date();
  const reading = await openKeptReading(settings.CONTENT_DIR);
  const { library, problems } = await readChecked(settings.CONTENT_DIR, now, { cache: reading.cache });
  // For the processes that make the pages, and for the server.
  await reading.keep();
  if (!report(problems)) return 1;
  console.log(
    `${countOf(library.articles.length, 'article')}, ${countOf(library.topics.size, 'topic')}, ${countOf(library.offerings.size, 'offering')}. Building …`,
  );
  ensureOwnTsconfig(settings.DIST_DIR);
  // A build that fails must not leave the record of the one before it.
  rmSync(path.join(settings.DIST_DIR, BUILD_RECORD_FILE), { force: true });
  // Before the pages, which name the loader's address; written once Next has emptied the build folder.
  const islands = await bundleIslands();
  const id = randomUUID();
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BUILD_NOW: now.toISOString(),
      BUILD_ID: id,
      ISLANDS: islands.hash,
    },
  });
  if (status !== 0) return 1;
  writeIslands(settings.DIST_DIR, islands);
  const record: BuildRecord = { id, packages: hashOfPackages(), islands: islands.hash };
  writeFileSync(path.join(settings.DIST_DIR, BUILD_RECORD_FILE), JSON.stringify(record));
  console.log(`Built ${countOf(countPages(settings.DIST_DIR), 'page')}. Serve them with "npm start".`);
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

function countPages(distDir: string): number {
  const root = path.join(distDir, 'server', 'app');
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

process.exitCode = await main();
