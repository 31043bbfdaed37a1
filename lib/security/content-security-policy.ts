/** Which inline scripts a page may run: those with one of these hashes (`sha256-…`), or with this response's nonce. */
export interface InlineScripts {
  readonly hashes: readonly string[];
  readonly nonce?: string;
}

/**
 * The Content-Security-Policy of an HTML response. Everything comes from this host; inline scripts run only when their
 * hash or nonce is named; there are no inline styles, frames, plugins or foreign form targets.
 *
 * @param preview development needs `eval` (React's error overlay), inline styles and a websocket; production gets none
 */
export function contentSecurityPolicy({ hashes, nonce }: InlineScripts, preview: boolean): string {
  const scripts = [...hashes.map((hash) => `'${hash}'`), ...(nonce ? [`'nonce-${nonce}'`] : [])];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts, ...(preview ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(preview ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", ...(preview ? ['data:'] : [])],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...(preview ? ['ws:'] : [])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
