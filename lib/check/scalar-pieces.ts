import type { Scalar } from 'yaml';

/** A part of a scalar's source that gives a part of its value: an escape, a folded line end, or one character. */
export interface Piece {
  /** Offsets in the source. */
  readonly from: number;
  readonly to: number;
  /** The part of the value; empty for an escaped line end. */
  readonly text: string;
}

const FOLD = String.raw`(?<fold>[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*)`;
const ESCAPE = String.raw`(?<escape>\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^\r\n]))`;

const FLOW: ReadonlyMap<Scalar.Type | undefined, RegExp> = new Map([
  ['PLAIN', new RegExp(`${FOLD}|[\\s\\S]`, 'g')],
  ['QUOTE_SINGLE', new RegExp(`${FOLD}|(?<quote>'')|[\\s\\S]`, 'g')],
  ['QUOTE_DOUBLE', new RegExp(`${ESCAPE}|${FOLD}|[\\s\\S]`, 'g')],
]);

const ESCAPED: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }).concat(
    Object.entries({ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' }),
  ),
);

/**
 * Splits the source of a scalar into pieces, so that a part of its value can be changed in place. Null if the pieces do
 * not add up to the value that the parser read: then it must not be changed in parts.
 *
 * @param source the YAML text the node was parsed from
 */
export function scalarPieces(source: string, node: Scalar): readonly Piece[] | null {
  if (!node.range) return null;
  const [from, to] = node.range;
  const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  const pattern = FLOW.get(node.type);
  const pieces = pattern
    ? flowPieces(source, quoted ? from + 1 : from, quoted ? to - 1 : to, pattern)
    : blockPieces(source, from, to, node.type === 'BLOCK_FOLDED');
  const value = typeof node.value === 'string' ? node.value : node.source;
  return pieces.map(({ text }) => text).join('') === value ? pieces : null;
}

function flowPieces(source: string, from: number, to: number, pattern: RegExp): Piece[] {
  return [...source.slice(from, to).matchAll(pattern)].map(({ 0: written, index, groups }) => ({
    from: from + index,
    to: from + index + written.length,
    text: decoded(written, groups),
  }));
}

function decoded(written: string, groups: Readonly<Record<string, string | undefined>> | undefined): string {
  if (groups?.fold !== undefined) return folded(written);
  if (groups?.quote !== undefined) return "'";
  if (groups?.escape === undefined) return written;
  if (/^\\[xuU]/.test(written)) return codePoint(Number.parseInt(written.slice(2), 16));
  return /^\\\r?\n/.test(written) ? '' : (ESCAPED.get(written.slice(1)) ?? written.slice(1));
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** A single line end becomes a space; of several, all but the first stay. */
function folded(lineEnds: string): string {
  const count = lineEnds.split('\n').length - 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

/** The pieces of a `|` or `>` text; the line ends after its last line belong to none. */
function blockPieces(source: string, from: number, to: number, folds: boolean): Piece[] {
  const bodyFrom = source.indexOf('\n', from) + 1;
  const body = source.slice(bodyFrom, to).trimEnd();
  const indent = /^(?:[ \t]*\r?\n)*( +)/.exec(body)?.[1]?.length ?? 0;
  const start = /^(?:[ \t]*\r?\n)*/.exec(body)?.[0].length ?? 0;
  const ends = new RegExp(`(?<fold>\\r?\\n(?:[ \\t]*\\r?\\n)* {${indent}})|[\\s\\S]`, 'g');
  const pieces = [...body.slice(start + indent).matchAll(ends)].map(({ 0: written, index, groups }) => ({
    from: bodyFrom + start + indent + index,
    to: bodyFrom + start + indent + index + written.length,
    text: groups?.fold === undefined ? written : folds ? folded(written) : '\n'.repeat(written.split('\n').length - 1),
  }));
  const header = source.slice(from, bodyFrom);
  const end = bodyFrom + body.length;
  // With `+` the empty lines below are part of the value as well, and the pieces do not add up.
  return header.includes('-') ? pieces : [...pieces, { from: end, to: end, text: '\n' }];
}
