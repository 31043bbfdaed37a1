// Plain JavaScript, because next.config.js is read before anything is compiled.

/** For files that are no pages: nothing they hold may load or run anything. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const PDF_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Headers for every response; pages get their Content-Security-Policy from the proxy, because it names each page's
 * own inline scripts.
 *
 * @returns {{ source: string, headers: { key: string, value: string }[] }[]}
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
    ...['/_next/:path*', '/media/:path*', '/artwork/:path*'].map((source) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: FILE_POLICY }],
    })),
    // Browsers' own PDF viewers do not start in a sandbox; they bring theirs.
    { source: '/media/:hash/:name*.pdf', headers: [{ key: 'Content-Security-Policy', value: PDF_POLICY }] },
  ];
}
