// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

/**
 * The name of the element that identifies a rendered page: `<meta name="page" content="…">` with its model's fingerprint, a
 * space, and its path. Removed before the page is sent.
 */
export const PAGE_MARK = 'page';

/** In the mark of the page for addresses without a page, in place of a path, which begins with a slash. */
export const NOWHERE = '*';

/**
 * Matches only React's own markup, because these quotes are escaped in text and attributes. The attributes may come in
 * either order.
 */
const MARK = new RegExp(`<meta (?=[^>]*\\bname="${PAGE_MARK}")[^>]*\\bcontent="(\\S+) (\\S+)"`);

/**
 * @param {string} html as rendered
 * @returns {{ fingerprint: string, path: string } | null} null for a page without a mark, which is not made from a model
 */
export function readPageMark(html) {
  const [, fingerprint, path] = MARK.exec(html) ?? [];
  return fingerprint && path ? { fingerprint, path } : null;
}

/**
 * {@link readPageMark} without decoding the whole page.
 *
 * @param {Buffer} rendered
 * @returns {{ fingerprint: string, path: string } | null} null for a page without a mark, as all cached ones are
 */
export function findPageMark(rendered) {
  const at = rendered.indexOf(`name="${PAGE_MARK}"`);
  if (at < 0) return null;
  return readPageMark(rendered.toString('utf8', rendered.lastIndexOf('<', at), rendered.indexOf('>', at)));
}
