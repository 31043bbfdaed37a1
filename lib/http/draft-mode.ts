const MARK = '__prerender_bypass';
const DATA = '__next_preview_data';

/**
 * The `Cookie` header with which a request is handed on. With the key of a build, Next renders the page for this one
 * request and neither reads nor writes its cache (its "draft mode"); without, it cannot be made to. What the client
 * sent of these cookies is taken out.
 *
 * @param cookies the header as it came; null when there was none
 * @param key null for a page that may come from the cache
 * @returns empty when nothing is left
 */
export function draftModeCookies(cookies: string | null, key: string | null): string {
  const own = (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '' && !isDraftCookie(cookie));
  return [...own, ...(key === null ? [] : [`${MARK}=${key}`])].join('; ');
}

function isDraftCookie(cookie: string): boolean {
  const [name = ''] = cookie.split('=');
  return name.trim() === MARK || name.trim() === DATA;
}
