// Plain JavaScript, because it is loaded into the server's process before anything is compiled.

/**
 * The name of the element in which a rendered page says of which model it is the page: `<meta name="page" content="…">`,
 * with the fingerprint, a space, and the page's path. It is taken out before the page is sent.
 */
export const PAGE_MARK = 'page';

/** Stands in the mark for the page at every address without a page of its own. A path begins with a slash. */
export const NOWHERE = '*';

/**
 * Only markup that React wrote can hold these quotes: in text and attributes they are escaped. It may write the
 * attributes in either order.
 */
const MARK = new RegExp(`<meta (?=[^>]*\\bname="${PAGE_MARK}")[^>]*\\bcontent="(\\S+) (\\S+)"`);

/**
 * Reads the mark of a page as it was rendered.
 *
 * @param {string} html
 * @returns {{ fingerprint: string, path: string } | null} null for a page without one, which no model decides
 */
export function readPageMark(html) {
  const [, fingerprint, path] = MARK.exec(html) ?? [];
  return fingerprint && path ? { fingerprint, path } : null;
}

/**
 * Reads the mark of a page that is about to be sent, without making text of all of it.
 *
 * @param {Buffer} rendered
 * @returns {{ fingerprint: string, path: string } | null} null for a page without one, as those are that were kept
 */
export function findPageMark(rendered) {
  const at = rendered.indexOf(`name="${PAGE_MARK}"`);
  if (at < 0) return null;
  return readPageMark(rendered.toString('utf8', rendered.lastIndexOf('<', at), rendered.indexOf('>', at)));
}
