import path from 'node:path/posix';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { pathOfFile } from '@/lib/house-page/house-page';

/** Addresses that begin with a scheme, at the root of this or another site, or within the page. */
const NOT_RELATIVE = /^(?:[a-z][a-z\d+.-]*:|[/\\#?]|$)/i;

/** Whether an address is relative to the file that contains it. */
export function isRelative(href: string): boolean {
  return !NOT_RELATIVE.test(href);
}

/**
 * The address of a link in a house page. A relative one is resolved against the page's file, with `.mdx` or without, as
 * editors and code hosts do: `contact.mdx` in `pages/help/index.mdx` is `/help/contact`. Any other stays as it is.
 *
 * @param file of the page, relative to the content folder
 */
export function houseAddress(file: string, href: string): string {
  if (!isRelative(href)) return href;
  const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const [, ...segments] = file.split('/');
  const place = path.join('/', ...segments.slice(0, -1), named);
  const isFile = /\.mdx$/i.test(place);
  return (isFile ? pathOfFile(`pages${decodeEscapes(place)}`) : place) + rest;
}
