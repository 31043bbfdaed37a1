import { decodeHTML } from 'entities';

/**
 * An approximation of the text that readers see of a body: without comments, tags, addresses of links and marks of
 * markdown; entities decoded, white space collapsed. Runs in linear time, without a parser: good for counting and
 * comparing, never for showing.
 */
export function bareText(body: string): string {
  const words = withoutComments(body)
    // Inline tags may stand within a word; every other tag separates words.
    .replace(/<\/?(?:a|b|em|i|span|strong|u)\b[^<>]*>/gi, '')
    .replace(/<[/!?a-z][^<>]*>/gi, ' ')
    .replace(/^ {0,3}\[[^[\]\n]*\]:.*$/gm, ' ')
    .replace(/\]\([^()\n]*\)/g, ' ')
    .replace(/!(?=\[)|[*_`~|[\]\\]+/g, '')
    .replace(/^[\s>#+=-]+/gm, ' ');
  // Plain single spaces are not matched: replacing each with itself would cost most of the time.
  return decodeHTML(words)
    .replace(/[\s\u200b\ufeff]{2,}|[\t\n\r\u00a0]/g, ' ')
    .trim();
}

function withoutComments(body: string): string {
  if (!body.includes('<!--')) return body;
  const [before = '', ...rest] = body.split('<!--');
  return before + rest.map((piece) => piece.split('-->').slice(1).join('-->')).join(' ');
}
