import type { Nodes } from 'hast';
import { articleRule, type Finding } from '@/lib/article/article-rule';
import { atOffset } from '@/lib/check/at-offset';
import { BODY_ADDRESSES } from '@/lib/check/texts/body';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { isLocalFile, nameOfFile, slashed } from '@/lib/core/local-file';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { pictureAddress } from '@/lib/markdown/media-addresses';
import { tryParseBody } from '@/lib/markdown/parse-body';
import { wordsIn } from '@/lib/markdown/words-in';
import type { RuleName } from '@/lib/rules/rules';

/** What such an address looks like behind the marks of a link: without one a body is not parsed. */
const MARKS = new RegExp(
  [
    String.raw`(?:\]\(\s{0,9}<?|\b(?:src|href)\s{0,9}=\s{0,9}(?:["']|(?=[^\s"']))|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}<?)`,
    String.raw`(?:file:|[a-z](?::|%3a)[\\/]|~[\\/]|\/(?:Users|home)\/|#?["')\s]|https?:\/{0,9}["')\s]|javascript:`,
    String.raw`|https?:\/\/(?:localhost|127\.0)|[^()\s"'<>]{0,500}(?:\\|%5c))`,
  ].join(''),
  'im',
);

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
    return [atOffset(written, ruleFor(address, isPicture), placeOf(address, body), finding)];
  });
});

/** What stands around an address in markdown and in HTML. */
const AROUND = [
  ['](', ')'],
  ['="', '"'],
  ["='", "'"],
] as const;

/** Where an address stands in a body, as a link before it stands elsewhere. */
function placeOf(address: string, body: string): number {
  for (const written of [address, address.replaceAll('\\', '\\\\')])
    for (const [before, behind] of AROUND) {
      const at = body.indexOf(before + written + behind);
      if (at >= 0) return at + before.length;
    }
  return Math.max(0, body.indexOf(address));
}

/** Addresses that pages of other systems hold while nobody has written one, and those of a server on one machine. */
const NOWHERE = /^(?:#|https?:\/*|javascript:.*|https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/].*)?)?$/is;

interface Address {
  /** Without the escapes that parsing may have brought. */
  readonly address: string;
  readonly isPicture: boolean;
}

function addressesIn(body: string): readonly Address[] {
  const found = new Map<string, Address>();
  const add = (written: unknown, isPicture: boolean) => {
    if (typeof written !== 'string') return;
    const address = decodeEscapes(written).trim();
    // A picture without an address is shown by its words, or not at all.
    if ((address !== '' || !isPicture) && !found.has(address)) found.set(address, { address, isPicture });
  };
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') add(pictureAddress(node), true);
    if (node.type === 'element' && node.tagName === 'a' && wordsIn(node) !== '') add(node.properties.href, false);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const tree = tryParseBody(body);
  if (tree) visit(tree);
  return [...found.values()];
}

function explain(address: string, isPicture: boolean): Finding | null {
  if (NOWHERE.test(address)) return BODY_ADDRESSES.nowhere(address);
  if (isLocalFile(address)) {
    const name = nameOfFile(address);
    return BODY_ADDRESSES.local(address, isPicture || /\.pdf$/i.test(name) ? name : null);
  }
  // What stands behind a query or in an address of another kind may hold anything.
  if (!/^(?:https?:)?[^?#:]*\\/i.test(address)) return null;
  // Converters to markdown put one before signs, which an address in HTML then keeps.
  const isEscaped = /^https?:\/\//i.test(address) && !/\\(?![_*[\]()#&+!~.-])/.test(address);
  const right = isEscaped ? address.replaceAll('\\', '') : slashed(address).replace(/^(https?):\/+/i, '$1://');
  return BODY_ADDRESSES.backslash(address, right);
}

function ruleFor(address: string, isPicture: boolean): RuleName {
  if (isPicture) return 'image-missing';
  return /\.pdf$/i.test(nameOfFile(address)) ? 'pdf-missing' : 'link-broken';
}
