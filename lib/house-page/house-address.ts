import path from 'node:path/posix';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { pathOfFile } from '@/lib/house-page/house-page';

/** Addresses that begin with a scheme, at the root of this or another site, or within the page. */
const NOT_RELATIVE = /^(?:[a-z][a-z\d+.-]*:|[/\\#?]|$)/i;

/** Whether an address is to be understood from the place of the file in which it stands. */
export function isRelative(href: string): boolean {
  return !NOT_RELATIVE.test(href);
}

/**
 * A link of a house page as a reader's browser follows it. A relative one is understood from the page's file, as editors
 * and code hosts do, with `.mdx` or without: `contact.mdx` in `pages/help/index.mdx` is `/help/contact`. Any other stays
 * as it is.
 *
 * @param file the page's own, from the content folder
 */
export function houseAddress(file: string, href: string): string {
  if (!isRelative(href)) return href;
  const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const [, ...segments] = file.split('/');
  const place = path.join('/', ...segments.slice(0, -1), named);
  const isFile = /\.mdx$/i.test(place);
  return (isFile ? pathOfFile(`pages${decodeEscapes(place)}`) : place) + rest;
}
