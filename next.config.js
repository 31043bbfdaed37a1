import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMAGE_QUALITY, PICTURE_WIDTHS, THUMBNAIL_WIDTHS } from './lib/images/image-widths.mjs';
import { responseHeaders } from './lib/security/response-headers.mjs';

// The preview's routes are named `….preview.tsx`: a build does not include them.
const isPreview = process.env.NODE_ENV === 'development';
const preview = isPreview ? ['preview.tsx', 'preview.ts'] : [];

// DIST_DIR, because tests and benchmarks make builds of their own. A build is made in a folder beside the one that is served,
// see scripts/builds.mjs.
const dist = path.relative('.', process.env.DIST_DIR || '.next');
const isBuild = process.env.PORTAL_BUILD_ID !== undefined;
const distDir = isBuild ? `${dist}/work` : dist;

// Hosts that a preview answers must get the scripts of its pages too; lib/config/env.ts reads the same setting.
const allowedDevOrigins = (process.env.PREVIEW_HOSTS ?? '').split(',').flatMap((host) => host.trim() || []);

// Node loads these from node_modules. Compiling them, once for each of proxy, pages and start-up, took half the time to the
// first page of a preview, and a quarter of a build. None may import React, which would then exist twice.
const serverExternalPackages =
  `entities feed fuse.js gray-matter js-yaml rehype-raw rehype-sanitize rehype-stringify remark-gfm
  remark-parse remark-rehype unified yaml zod`.split(/\s+/);

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  output: 'standalone',
  // Otherwise Next would look for a lock file in the folders above.
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)),
  // Files that the server reads at run time, and that tracing would copy.
  outputFileTracingExcludes: {
    '/*': ['./content/**', './components/**', './lib/**/*.ts', './.cache/**', './tests/**'],
  },
  allowedDevOrigins,
  serverExternalPackages,
  pageExtensions: [...preview, 'tsx', 'ts'],
  // Next writes the name of each build folder into tsconfig.json; only the usual one belongs in the shared file.
  // "npm test" checks types; checking them again would make a build a tenth slower.
  typescript: {
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : `${distDir}.tsconfig.json`,
    ignoreBuildErrors: true,
  },
  poweredByHeader: false,
  // Caches pages as long as their models stay the same. A preview caches none.
  ...(isPreview ? {} : { cacheHandler: fileURLToPath(new URL('./lib/serving/kept-pages.mjs', import.meta.url)) }),
  cacheMaxMemorySize: 0,
  // lib/serving/finish-responses.mjs compresses finished answers of a production server.
  compress: false,
  // Never stream metadata: without scripts it would not get into the head.
  htmlLimitedBots: /.*/,
  agentRules: false,
  reactStrictMode: true,
  // They would cover the preview's bar, which says more.
  devIndicators: false,
  experimental: {
    // Without it, every page would also contain the page for unknown addresses, with the latest articles.
    globalNotFound: true,
    // Next would leave one processor idle in a build, which is half of two.
    cpus: availableParallelism(),
    // A starting server has its content to read; warmPages loads the code of pages right after.
    preloadEntriesOnStart: false,
    // A server does not read them, and a build would take a tenth more memory.
    ...(isPreview ? {} : { serverSourceMaps: false }),
  },
  // The proxy redirects a final slash itself, so that an old address with one takes a single hop.
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
