import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/config/env';

/** The search worker's script, as `scripts/bundle-search-worker.mjs` left it in the build folder. */
export function readSearchWorker(): Promise<string> {
  return readFile(
    /* turbopackIgnore: true */ path.join(
      /* turbopackIgnore: true */ process.cwd(),
      env().DIST_DIR,
      'search-worker.js',
    ),
    'utf8',
  );
}
