import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Env, EnvError, env } from '@/lib/config/env';
import { compareProblems, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { countOf } from '@/lib/core/text';
import { loadLibrary } from '@/lib/library/load-library';
import { hashInlineScripts, INLINE_SCRIPTS_FILE, type InlineScriptHashes } from '@/lib/security/inline-scripts';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const settings = readSettings();
  if (!settings) return 2;
  console.log(`Reading ${path.relative(process.cwd(), settings.CONTENT_DIR) || '.'} …`);
  const library = await loadLibrary(settings.CONTENT_DIR, new Date());
  if (!report(library.problems)) return 1;
  console.log(
    `${countOf(library.articles.length, 'article')}, ${countOf(library.topics.size, 'topic')}, ${countOf(library.offerings.size, 'offering')}. Building …`,
  );
  if (settings.DIST_DIR !== '.next') {
    writeFileSync(`${settings.DIST_DIR}.tsconfig.json`, JSON.stringify({ extends: './tsconfig.json' }));
  }
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) return 1;
  const pages = writeScriptHashes(settings.DIST_DIR);
  console.log(`Built ${countOf(pages, 'page')}. Serve them with "npm start".`);
  return 0;
}

function readSettings(): Env | null {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    return null;
  }
}

/** Prints every problem at once; true when the build may go on. */
function report(problems: readonly Problem[]): boolean {
  const errors = problems.filter(isError).sort(compareProblems);
  const warnings = problems.filter((problem) => !isError(problem));
  for (const problem of warnings) console.warn(`warning ${formatProblem(problem)}`);
  for (const problem of errors) console.error(`error ${formatProblem(problem)}`);
  if (errors.length > 0) {
    console.error(`\nNot built: ${countOf(errors.length, 'error')}. Mend the places above and build again.`);
    return false;
  }
  if (warnings.length > 0) console.log(`${countOf(warnings.length, 'warning')}.`);
  return true;
}

/** Notes which inline scripts each prerendered page holds, for its Content-Security-Policy. Returns the page count. */
function writeScriptHashes(distDir: string): number {
  const root = path.join(distDir, 'server', 'app');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const hashes: InlineScriptHashes = Object.fromEntries(
    pages.map((file) => {
      const page = `/${file.slice(0, -'.html'.length).split(path.sep).join('/')}`;
      return [page === '/index' ? '/' : page, hashInlineScripts(readFileSync(path.join(root, file), 'utf8'))];
    }),
  );
  writeFileSync(path.join(distDir, INLINE_SCRIPTS_FILE), JSON.stringify(hashes));
  return pages.length;
}

process.exitCode = await main();
