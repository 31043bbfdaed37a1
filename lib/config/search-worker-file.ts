import { readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/config/env';
import { SEARCH_WORKER_FILE } from '@/lib/config/search-worker-name.mjs';

let script: string | undefined;

/** The search worker's script, as `scripts/bundle-search-worker.mjs` left it in the build folder, read once. */
export function searchWorker(): string {
  script ??= readFileSync(
    /* turbopackIgnore: true */ path.join(
      /* turbopackIgnore: true */ process.cwd(),
      env().DIST_DIR,
      SEARCH_WORKER_FILE,
    ),
    'utf8',
  );
  return script;
}
