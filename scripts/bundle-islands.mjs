// Bundles the code that reaches browsers: the loader of every page, the islands, the search worker.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { minify } from 'rolldown/utils';

/** Modules that live in the loader, whichever file imports them: a page has one of each. */
const IN_LOADER = /\/(?:plain-click|start-search-worker|typed-ahead)$/;

/** React's names for Preact, which is React's interface in a tenth of its size; see docs/decisions/014-finished-pages.md. */
const PREACT = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

/** @typedef {{ hash: string, files: { name: string, bytes: Uint8Array }[] }} Islands */

/** @type {import('esbuild').BuildOptions} */
const SHARED = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  outdir: 'islands',
  define: { 'process.env.NODE_ENV': '"production"' },
  // Fuse's own minified build is the smaller one. What licences ask to be kept stands in files beside.
  alias: { ...PREACT, 'fuse.js/basic': 'fuse.js/min-basic' },
  // Modules are UTF-8 wherever they come from.
  charset: 'utf8',
  legalComments: 'external',
  logLevel: 'error',
};

/** @type {import('esbuild').Plugin} */
const fromLoader = {
  name: 'from-loader',
  setup({ onResolve }) {
    onResolve({ filter: IN_LOADER }, () => ({ path: './loader.js', external: true }));
  },
};

/**
 * Bundles loader, islands and worker each by itself: what islands and worker both use weighs less in each of them than a
 * third file that both would wait for.
 *
 * @returns {Promise<Islands>}
 */
export async function bundleIslands() {
  const loader = await build({ ...SHARED, entryPoints: { loader: 'components/islands/loader.ts' } });
  const rest = await build({
    ...SHARED,
    entryPoints: { islands: 'components/islands/islands.tsx', 'search-worker': 'lib/search/search-worker.ts' },
    plugins: [fromLoader],
  });
  const outputs = [...(loader.outputFiles ?? []), ...(rest.outputFiles ?? [])];
  const files = await Promise.all(outputs.map(packed));
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return { hash: hash.digest('hex').slice(0, 16), files };
}

/**
 * Gives names anew in a script: those of esbuild weigh 4 % more once compressed, because it renames what was minified.
 *
 * @param {import('esbuild').OutputFile} output
 */
async function packed({ path: file, text, contents }) {
  const name = path.basename(file);
  if (!name.endsWith('.js')) return { name, bytes: contents };
  const { code, errors } = await minify(name, text, { module: true, compress: { target: 'es2022' } });
  if (errors.length > 0)
    throw new Error(`${name} cannot be minified: ${errors.map(({ message }) => message).join('; ')}`);
  return { name, bytes: new TextEncoder().encode(code) };
}

/**
 * Writes them into a folder.
 *
 * @param {string} folder of a build or a preview
 * @param {Islands} islands
 */
export function writeIslands(folder, { hash, files }) {
  const own = path.join(folder, 'islands', hash);
  mkdirSync(own, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(path.join(own, name), bytes);
}
