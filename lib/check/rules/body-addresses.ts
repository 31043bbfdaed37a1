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

/** Such an address after the marks of a link. Without a match a body is not parsed. */
const MARKS = new RegExp(
  [
    String.raw`(?:\]\(\s{0,9}<?|\b(?:src|href)\s{0,9}=\s{0,9}(?:["']|(?=[^\s"']))|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}<?)`,
    String.raw`(?:file:|[a-z](?::|%3a)[\\/]|~[\\/]|\/(?:Users|home)\/|#?["')\s]|https?:\/{0,9}["')\s]|javascript:`,
    String.raw`|https?:\/\/(?:localhost|127\.0)|[^()\s"'<>]{0,500}(?:\\|%5c))`,
  ].join(''),
  'im',
);

/**
 * `link-broken`, `image-missing` and `pdf-missing` for addresses that lead nowhere: files on the editor's computer (a
 * drive, a home folder, `file:`), placeholders such as `#`, local servers, and addresses with backslashes.
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

const AROUND = [
  ['](', ')'],
  ['="', '"'],
  ["='", "'"],
] as const;

/** The offset of an address in a body, preferably within a link. */
function placeOf(address: string, body: string): number {
  for (const written of [address, address.replaceAll('\\', '\\\\')])
    for (const [before, behind] of AROUND) {
      const at = body.indexOf(before + written + behind);
      if (at >= 0) return at + before.length;
    }
  return Math.max(0, body.indexOf(address));
}

/** Placeholders in which no address was filled in, and addresses of local servers. */
const NOWHERE = /^(?:#|https?:\/*|javascript:.*|https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/].*)?)?$/is;

interface Address {
  /** With escapes decoded, since parsing may have added some. */
  readonly address: string;
  readonly isPicture: boolean;
}

function addressesIn(body: string): readonly Address[] {
  const found = new Map<string, Address>();
  const add = (written: unknown, isPicture: boolean) => {
    if (typeof written !== 'string') return;
    const address = decodeEscapes(written).trim();
    // A picture without an address is not reported: readers see its alt text, or nothing.
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
  // Backslashes are allowed in a query and in addresses of other schemes.
  if (!/^(?:https?:)?[^?#:]*\\/i.test(address)) return null;
  // Converters to Markdown escape signs with backslashes, which stay in an address in HTML.
  const isEscaped = /^https?:\/\//i.test(address) && !/\\(?![_*[\]()#&+!~.-])/.test(address);
  const right = isEscaped ? address.replaceAll('\\', '') : slashed(address).replace(/^(https?):\/+/i, '$1://');
  return BODY_ADDRESSES.backslash(address, right);
}

function ruleFor(address: string, isPicture: boolean): RuleName {
  if (isPicture) return 'image-missing';
  return /\.pdf$/i.test(nameOfFile(address)) ? 'pdf-missing' : 'link-broken';
}
