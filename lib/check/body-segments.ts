import { blankCode } from '@/lib/core/blank-code';

/** A piece of a body that readers see as text. */
export interface Segment {
  readonly text: string;
  /** Index of its first character in the body. */
  readonly at: number;
}

/** What is not text: tags and comments, addresses of links, bare web addresses. */
const APART =
  /<!--[\s\S]*?-->|<\/?[a-z][^<>]{0,2000}>|\]\([^()\n]{0,2000}\)|^ {0,3}\[[^\]\n]{1,200}\]:.*$|\b(?:https?:\/\/|www\.)[^\s<>"]+/gim;

/**
 * The text of a body line by line, without code, tags and addresses. Found by regular expressions, which is good enough
 * for finding damaged characters.
 */
export function* segmentsOf(body: string): Generator<Segment> {
  const text = blankCode(body);
  let at = 0;
  for (const { index, 0: apart } of [...text.matchAll(APART), { index: text.length, 0: '' }]) {
    yield* linesOf(body, text, at, index);
    at = Math.max(at, index + apart.length);
  }
}

/** The lines between two offsets, without those that contain code. */
function* linesOf(body: string, text: string, from: number, to: number): Generator<Segment> {
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found >= to ? to : found;
    if (text.slice(start, end) === body.slice(start, end)) yield { text: body.slice(start, end), at: start };
    start = end + 1;
  }
}
