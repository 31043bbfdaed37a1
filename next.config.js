import { responseHeaders } from './lib/security/response-headers.mjs';

// Tests and benchmarks build other content beside the site's own.
const distDir = process.env.DIST_DIR || '.next';

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  // Next writes each build folder's name into the settings of TypeScript; only the usual one belongs into the shared file.
  typescript: { tsconfigPath: distDir === '.next' ? 'tsconfig.json' : `${distDir}.tsconfig.json` },
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // The proxy answers a final slash itself, so that an old address ending in one still costs a single hop.
  skipTrailingSlashRedirect: true,
  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [480, 640, 960, 1280],
    imageSizes: [128, 240, 320],
    qualities: [70],
    localPatterns: [{ pathname: '/media/**', search: '' }],
    minimumCacheTTL: 31_536_000,
  },
  headers: async () => responseHeaders(),
};

export default config;
