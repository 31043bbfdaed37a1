// Bundles the search worker into one module file: Next's own bundling of workers adds a loader of 5 kB and one more
// round trip before the first result.
import path from 'node:path';
import { build } from 'esbuild';
import { SEARCH_WORKER_FILE } from '../lib/config/search-worker-name.mjs';

/**
 * Writes the worker into a build folder.
 *
 * @param {string} distDir
 */
export async function bundleSearchWorker(distDir) {
  await build({
    entryPoints: ['lib/search/search-worker.ts'],
    outfile: path.join(distDir, SEARCH_WORKER_FILE),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Fuse's own minified build is the smaller one, and its licence is kept beside the file.
    alias: { 'fuse.js': 'fuse.js/min' },
    legalComments: 'external',
    logLevel: 'error',
  });
}
