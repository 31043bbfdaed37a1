import { decodeHTML } from 'entities';

/**
 * Roughly the words that readers see of a body: no comments, tags, addresses of links and marks of markdown; entities
 * decoded, white space collapsed. A scan in linear time and no parser, good for counting and comparing, never for
 * showing.
 */
export function bareText(body: string): string {
  const words = withoutComments(body)
    // Inline formatting may stand within a word; every other tag parts words.
    .replace(/<\/?(?:a|b|em|i|span|strong|u)\b[^<>]*>/gi, '')
    .replace(/<[/!?a-z][^<>]*>/gi, ' ')
    .replace(/^ {0,3}\[[^[\]\n]*\]:.*$/gm, ' ')
    .replace(/\]\([^()\n]*\)/g, ' ')
    .replace(/!(?=\[)|[*_`~|[\]\\]+/g, '')
    .replace(/^[\s>#+=-]+/gm, ' ');
  // Plain single spaces, nearly all there are, cost most when they are replaced by themselves.
  return decodeHTML(words)
    .replace(/[\s\u200b\ufeff]{2,}|[\t\n\r\u00a0]/g, ' ')
    .trim();
}

function withoutComments(body: string): string {
  if (!body.includes('<!--')) return body;
  const [before = '', ...rest] = body.split('<!--');
  return before + rest.map((piece) => piece.split('-->').slice(1).join('-->')).join(' ');
}
