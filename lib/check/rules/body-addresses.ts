import type { Nodes } from 'hast';
import { articleRule, type Finding } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { isLocalFile, nameOfFile, slashed } from '@/lib/core/local-file';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import type { RuleName } from '@/lib/core/rules';
import { pictureAddress } from '@/lib/markdown/media-addresses';
import { tryParseBody } from '@/lib/markdown/parse-body';

/** Without one of these a body holds no such address. */
const MARKS = /[\\~]|file:|%5c|\/(?:Users|home)\/|\b[a-z]:\/[^/]/i;

/**
 * `link-broken`, `image-missing` and `pdf-missing` of addresses as a machine writes its own files: by a drive, a home folder or
 * `file:`, which nobody else can open, and with backslashes, which no address has.
 */
export const bodyAddresses = articleRule(['body'], (written) => {
  const { body } = written.article;
  if (!MARKS.test(body) || findMarkupExcess(body)) return [];
  return addressesIn(body).flatMap(({ address, isPicture }) => {
    const finding = explain(address, isPicture);
    if (!finding) return [];
    const at = Math.max(0, body.indexOf(address), body.indexOf(address.replaceAll('\\', '\\\\')));
    return [atOffset(written, ruleFor(address, isPicture), at, finding)];
  });
});

interface Address {
  /** Without the escapes that parsing may have brought. */
  readonly address: string;
  readonly isPicture: boolean;
}

function addressesIn(body: string): readonly Address[] {
  const found = new Map<string, Address>();
  const add = (written: unknown, isPicture: boolean) => {
    const address = typeof written === 'string' ? decodeEscapes(written).trim() : '';
    if (address !== '' && !found.has(address)) found.set(address, { address, isPicture });
  };
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') add(pictureAddress(node), true);
    if (node.type === 'element' && node.tagName === 'a') add(node.properties.href, false);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const tree = tryParseBody(body);
  if (tree) visit(tree);
  return [...found.values()];
}

function explain(address: string, isPicture: boolean): Finding | null {
  if (isLocalFile(address)) {
    const message = `"${address}" is a file of one machine, where nobody else can open it`;
    const name = nameOfFile(address);
    const isFile = isPicture || /\.pdf$/i.test(name);
    const hint = isFile
      ? `save it beside the article and write "${name}"`
      : 'write the address of a page, or take the link out';
    return { message, hint };
  }
  // What stands behind a query or in an address of another kind may hold anything.
  if (!/^(?:https?:)?[^?#:]*\\/i.test(address)) return null;
  // Converters to markdown put one before signs, which an address in HTML then keeps.
  const isEscaped = /^https?:\/\//i.test(address) && !/\\(?![_*[\]()#&+!~.-])/.test(address);
  const right = isEscaped ? address.replaceAll('\\', '') : slashed(address).replace(/^(https?):\/+/i, '$1://');
  return { message: `"${address}" holds a backslash, which no address has`, hint: `write ${right}` };
}

function ruleFor(address: string, isPicture: boolean): RuleName {
  if (isPicture) return 'image-missing';
  return /\.pdf$/i.test(nameOfFile(address)) ? 'pdf-missing' : 'link-broken';
}
