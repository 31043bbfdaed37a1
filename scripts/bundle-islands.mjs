// Bundles the code that reaches browsers: the loader of every page, the islands, the search worker.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { sha256OfParts } from '../lib/core/hash.mjs';

/** Modules that are only in the loader, whichever file imports them, so that a page has one instance of each. */
const IN_LOADER = /\/(?:plain-click|start-search-worker|typed-ahead)$/;

/** Preact in place of React: the same interface at a tenth of the size; see docs/decisions/014-finished-pages.md. */
const PREACT = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

const DEFINED = {
  'process.env.NODE_ENV': '"production"',
  // Removes Fuse's table of accents, a kilobyte for an option that the search never sets, because it gives Fuse folded text.
  'String.prototype.normalize': 'undefined',
};

/** @typedef {{ hash: string, files: { name: string, bytes: Uint8Array }[] }} Islands */

/** @type {import('rolldown').Plugin} */
const fromLoader = {
  name: 'from-loader',
  resolveId: (id) => (IN_LOADER.test(id) ? { id: './loader.js', external: true } : null),
};

/**
 * Bundles loader, islands and worker separately: code that islands and worker share is smaller in both of them than in a
 * third file, for which both would wait.
 *
 * @returns {Promise<Islands>}
 */
export async function bundleIslands() {
  const files = await Promise.all([
    bundle('components/islands/loader.ts', []),
    bundle('components/islands/islands.tsx', [fromLoader]),
    bundle('lib/search/search-worker.ts', [fromLoader]),
  ]);
  const hash = sha256OfParts(...files.flatMap(({ name, bytes }) => [name, bytes])).slice(0, 16);
  return { hash, files };
}

/**
 * @param {string} input
 * @param {import('rolldown').Plugin[]} plugins
 */
async function bundle(input, plugins) {
  const { output } = await build({
    input,
    plugins,
    write: false,
    platform: 'browser',
    tsconfig: 'tsconfig.json',
    // Fuse's own minified build is the smaller one.
    resolve: { alias: { ...PREACT, 'fuse.js/basic': 'fuse.js/min-basic' } },
    transform: { target: 'es2022', define: DEFINED, jsx: { runtime: 'automatic' } },
    output: { format: 'esm', minify: true, comments: { legal: true, annotation: false, jsdoc: false } },
    onLog: refuseWarnings,
  });
  const [{ code }] = output;
  return { name: `${path.basename(input, path.extname(input))}.js`, bytes: new TextEncoder().encode(code) };
}

/**
 * Fails on warnings: mostly a package was not found, and would be left for the browser to load.
 *
 * @param {import('rolldown').LogLevel} level
 * @param {import('rolldown').RollupLog} log
 */
function refuseWarnings(level, { code, message }) {
  // 'use client' is for the preview, where Next bundles the same components.
  if (level === 'warn' && code !== 'MODULE_LEVEL_DIRECTIVE') throw new Error(message);
}

/**
 * @param {string} folder of a build or a preview
 * @param {Islands} islands
 */
export function writeIslands(folder, { hash, files }) {
  const own = path.join(folder, 'islands', hash);
  mkdirSync(own, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(path.join(own, name), bytes);
}
