import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMAGE_QUALITY, PICTURE_WIDTHS, THUMBNAIL_WIDTHS } from './lib/images/image-widths.mjs';
import { responseHeaders } from './lib/security/response-headers.mjs';

// The editor's desk is made of routes named `….preview.tsx`: a build does not know them, so nothing of it leaves this machine.
const isPreview = process.env.NODE_ENV === 'development';
const preview = isPreview ? ['preview.tsx', 'preview.ts'] : [];

// Tests and benchmarks build other content beside the site's own. What is served lies beside what is being made, see
// scripts/builds.mjs.
const dist = path.relative('.', process.env.DIST_DIR || '.next');
const isBuild = process.env.PORTAL_BUILD_ID !== undefined;
const distDir = isBuild ? `${dist}/work` : dist;

// Whom a preview answers on purpose must get the scripts of its pages too; lib/config/env.ts reads the same setting.
const allowedDevOrigins = (process.env.PREVIEW_HOSTS ?? '').split(',').flatMap((host) => host.trim() || []);

// Node loads these from where they are installed. Compiling them, once for each of proxy, pages and start-up, was half of
// what the first page of a preview waited for, and a quarter of a build. None may import React: there would be two of it.
const serverExternalPackages =
  `entities feed fuse.js gray-matter js-yaml rehype-raw rehype-sanitize rehype-stringify remark-gfm
  remark-parse remark-rehype unified yaml zod`.split(/\s+/);

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  output: 'standalone',
  // Next would look for a lock file in the folders above.
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)),
  // Files that the server reads at run time, and that tracing takes for parts of it.
  outputFileTracingExcludes: {
    '/*': ['./content/**', './components/**', './lib/**/*.ts', './.cache/**', './tests/**'],
  },
  allowedDevOrigins,
  serverExternalPackages,
  pageExtensions: [...preview, 'tsx', 'ts'],
  // Next writes each build folder's name into the settings of TypeScript; only the usual one belongs into the shared file.
  // Types are checked once, by "npm test": a build makes no other code of them, and would take a tenth longer.
  typescript: {
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : `${distDir}.tsconfig.json`,
    ignoreBuildErrors: true,
  },
  poweredByHeader: false,
  // Pages are kept as long as their models stay the same. A preview keeps none.
  ...(isPreview ? {} : { cacheHandler: fileURLToPath(new URL('./lib/serving/kept-pages.mjs', import.meta.url)) }),
  cacheMaxMemorySize: 0,
  // A production server's answers are compressed once they are finished, see lib/serving/finish-responses.mjs.
  compress: false,
  // Without scripts nobody would move what is streamed after the head into it.
  htmlLimitedBots: /.*/,
  agentRules: false,
  reactStrictMode: true,
  // It would cover the preview's bar, which says more.
  devIndicators: false,
  experimental: {
    // Without it, Next would send the page for unknown addresses, and the latest articles in it, along with every page.
    globalNotFound: true,
    // Nothing reads source maps of the server, and making them takes a tenth of a build's memory.
    serverSourceMaps: false,
    // All processors make pages in a build; Next would spare one of them, which of two is half.
    cpus: availableParallelism(),
    // A server that starts reads its content meanwhile; the round that makes pages ahead loads their code right after.
    preloadEntriesOnStart: false,
  },
  // The proxy answers a final slash itself, so that an old address ending in one still costs a single hop.
  skipTrailingSlashRedirect: true,
  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: PICTURE_WIDTHS,
    imageSizes: THUMBNAIL_WIDTHS,
    qualities: [IMAGE_QUALITY],
    localPatterns: [{ pathname: '/media/**', search: '' }],
    minimumCacheTTL: 31_536_000,
    customCacheHandler: true,
  },
  headers: async () => responseHeaders(isPreview),
};

export default config;
