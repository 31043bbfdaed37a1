// Plain JavaScript, because next.config.js is read before anything is compiled.

import { ACCEPTS_BROTLI } from '../http/accepts-brotli.mjs';

/** For files that are no pages: nothing they hold may load or run anything. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

const PDF_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Headers for every response; pages get their Content-Security-Policy from the proxy, because it names each page's
 * own inline scripts.
 *
 * @returns {{ source: string, has?: { type: 'header', key: string, value: string }[], headers: { key: string, value: string }[] }[]}
 */
export function responseHeaders() {
  return [
    {
      source: '/:path*',
      headers: [
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
        // Ignored by browsers on plain http, so it does no harm on localhost.
        { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
      ],
    },
    ...[
      '/_next/:path*',
      '/media/:path*',
      '/artwork/:path*',
      '/search/:file([^/]+\\.json)',
      '/api/:path*',
      '/opensearch.xml',
    ].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: FILE_POLICY }],
    })),
    {
      source: '/search/:file([^/]+\\.json|worker\\.js)',
      has: [{ type: 'header', key: 'accept-encoding', value: ACCEPTS_BROTLI }],
      headers: [{ key: 'Content-Encoding', value: 'br' }],
    },
    // A worker is held to the policy its script came with: it runs itself and asks this host alone.
    { source: '/search/worker.js', headers: [{ key: 'Content-Security-Policy', value: WORKER_POLICY }] },
    // Browsers' own PDF viewers do not start in a sandbox; they bring theirs.
    { source: '/media/:hash/:name*.pdf', headers: [{ key: 'Content-Security-Policy', value: PDF_POLICY }] },
  ];
}
