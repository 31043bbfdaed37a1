import type { WrittenLink } from '@/lib/article/article';
import { blankCode } from '@/lib/core/blank-code';
import { countLines } from '@/lib/core/text';

/** `[words](address)`, `[name]: address` and `href="address"`; not `[^1]: Words`, which is a footnote. */
const LINK = /\]\(\s*<?([^\s<>()]+)|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s<>]+)|\bhref\s*=\s*["']?([^\s"'<>]+)/gim;

/**
 * The links of a body that may lead to pages of this site: absolute and relative paths, and full addresses, whose host
 * the caller must check. Found by regular expressions, without parsing the body.
 *
 * @param bodyLine line of the file on which the body starts
 */
export function findLinks(body: string, bodyLine: number): readonly WrittenLink[] {
  if (!/\]\(|\]:|href/i.test(body)) return [];
  const text = blankCode(body);
  const links: WrittenLink[] = [];
  let line = bodyLine;
  let counted = 0;
  for (const match of text.matchAll(LINK)) {
    const href = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].length;
    // Two pairs of brackets may be plain text: `[sic](see below)`.
    const isLink =
      match[1] === undefined || /^[/h]/i.test(href) || /^(?:[>)(]|\s+["'(])/.test(text.slice(start, start + 20));
    if (!isLink || !mayBeOurs(href)) continue;
    line += countLines(text, counted, start);
    counted = start;
    links.push({ href, line });
  }
  return links;
}

function mayBeOurs(href: string): boolean {
  if (/^https?:\/\//i.test(href)) return true;
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?&{])|\\/i.test(href);
}
