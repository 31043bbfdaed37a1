// Plain JavaScript, because next.config.js is read before anything is compiled.

import { ACCEPTS_BROTLI } from '../http/accepts-brotli.mjs';

/**
 * The policy of every page: it loads and runs nothing but files of this host. No inline scripts or styles, no frames, no
 * plugins, no foreign form targets.
 */
export const PAGE_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** The same for a preview, whose pages keep the framework's client: inline scripts, `eval`, inline styles, a web socket. */
const PREVIEW_POLICY = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' 'unsafe-eval'")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("img-src 'self'", "img-src 'self' data:")
  .replace("connect-src 'self'", "connect-src 'self' ws:");

/** For files that are not pages: nothing in them may load or run anything. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** A worker obeys the policy that its script was sent with: it runs its own file, and requests only from this host. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

const PDF_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Headers for every response. Where two entries set the same header, the later one counts.
 *
 * @param {boolean} preview
 * @returns {{ source: string, has?: { type: 'header', key: string, value: string }[], headers: { key: string, value: string }[] }[]}
 */
export function responseHeaders(preview) {
  return [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: preview ? PREVIEW_POLICY : PAGE_POLICY },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value:
            'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
        },
        { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
      ],
    },
    ...[
      '/_next/:path*',
      '/media/:path*',
      '/artwork/:path*',
      '/islands/:hash/:file',
      '/search/:file([^/]+\\.json)',
      '/api/:path*',
      '/opensearch.xml',
    ].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: FILE_POLICY }],
    })),
    ...['/search/:file([^/]+\\.json)', '/islands/:hash/:file'].map((source) => ({
      source,
      has: [{ type: /** @type {const} */ ('header'), key: 'accept-encoding', value: ACCEPTS_BROTLI }],
      headers: [{ key: 'Content-Encoding', value: 'br' }],
    })),
    { source: '/islands/:hash/search-worker.js', headers: [{ key: 'Content-Security-Policy', value: WORKER_POLICY }] },
    // Browsers' PDF viewers have a sandbox of their own and do not start within another.
    { source: '/media/:hash/:name*.pdf', headers: [{ key: 'Content-Security-Policy', value: PDF_POLICY }] },
  ];
}

/** @param {Record<string, string>} directives */
function policy(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
