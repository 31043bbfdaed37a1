import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { filesBelow } from '@/tests/e2e/support/files-below';

/** What a build starts from, other than the files of `app`. */
const OTHERS = [
  'proxy.ts',
  'lib/serving/kept-pages.mjs',
  'lib/serving/server.ts',
  'lib/process/serve-editions.ts',
  ...['components/islands/loader.ts', 'components/islands/islands.tsx', 'lib/search/search-worker.ts'],
];

const PREVIEW = /^(?:lib|components)\/preview\/|\.preview\.tsx?$/;

it('leads from no page of a build to a file of the preview', async () => {
  // next.config.js leaves `.preview.tsx` out of a build. Any other file may be a route.
  const routes = filesBelow('app').filter((file) => /(?<!\.test|\.preview)\.tsx?$/.test(file));
  const pages = routes.map((file) => path.posix.join('app', file));
  const inputs = await inputsOf([...pages, ...OTHERS]);
  expect(inputs.length).toBeGreaterThan(400);
  expect(inputs.filter((file) => PREVIEW.test(file))).toEqual([]);
});

it('sees what leads to the preview', async () => {
  expect(await inputsOf(['instrumentation.preview.ts'])).toContain('lib/preview/gate.ts');
});

/** All files that a bundle of these is made of, without what a build cannot reach. */
async function inputsOf(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entryPoints.map((file) => path.resolve(file)),
    bundle: true,
    metafile: true,
    write: false,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    platform: 'node',
    packages: 'external',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty', '.woff2': 'empty', '.ico': 'empty' },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}
