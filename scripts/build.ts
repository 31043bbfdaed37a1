import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_RECORD_FILE, type BuildRecord, hashOfPackages } from '@/lib/config/build-record';
import { countOf } from '@/lib/core/count-of';
import { bundleIslands, writeIslands } from './bundle-islands.mjs';
import { ensureOwnTsconfig } from './own-tsconfig.mjs';
import { settingsOrExit } from './settings-or-exit';

/** Exit codes: 0 built, 1 wrong content or a failed build, 2 wrong settings. */
async function main(): Promise<number> {
  const { DIST_DIR } = settingsOrExit();
  // One moment for the check and for every page: they cannot disagree about what is due.
  const BUILD_NOW = new Date().toISOString();
  // In a process of its own, so that what it read is not held while the pages are made.
  const read = run(['--import', 'tsx', 'scripts/read-for-build.ts'], { BUILD_NOW });
  if (read !== 0) return read;
  ensureOwnTsconfig(DIST_DIR);
  // A build that fails must not leave the record of the one before it.
  rmSync(path.join(DIST_DIR, BUILD_RECORD_FILE), { force: true });
  // Before the pages, which name the loader's address; written once Next has emptied the build folder.
  const islands = await bundleIslands();
  const id = randomUUID();
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  if (run([next, 'build'], { BUILD_NOW, BUILD_ID: id, ISLANDS: islands.hash }) !== 0) return 1;
  writeIslands(DIST_DIR, islands);
  const record: BuildRecord = { id, packages: hashOfPackages(), islands: islands.hash };
  writeFileSync(path.join(DIST_DIR, BUILD_RECORD_FILE), JSON.stringify(record));
  console.log(`Built ${countOf(countPages(DIST_DIR), 'page')}. Serve them with "npm start".`);
  return 0;
}

/** Runs Node and tells its exit code. */
function run(args: readonly string[], more: Readonly<Record<string, string>>): number {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ...more };
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

function countPages(distDir: string): number {
  const root = path.join(distDir, 'server', 'app');
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
}

process.exitCode = await main();
