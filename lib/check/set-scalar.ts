import type { Scalar } from 'yaml';
import { type Piece, scalarPieces } from '@/lib/check/scalar-pieces';

/** Replaces the text from one offset up to another. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Candidate edits that give a scalar a new value, the smallest change first: only the characters that differ, then the
 * whole in its own style, then in quotes. Not every candidate is valid in every place: the caller must parse the result
 * and compare. A scalar of several lines is never replaced as a whole.
 *
 * @param source the YAML text the node was parsed from
 */
export function waysToSet(source: string, node: Scalar, value: string): readonly Edit[] {
  if (!node.range) return [];
  const [from, to] = node.range;
  const written = source.slice(from, to);
  if (written === '') return wholeStyles(node, value).map((text) => insertValue(source, from, text));
  const pieces = scalarPieces(source, node);
  const part = pieces === null ? null : changedPart(source, pieces, value, node);
  if (written.includes('\n')) return part ? [part] : [];
  const whole = wholeStyles(node, value).map((text) => ({ from, to, text }));
  return part ? [part, ...whole] : whole;
}

/**
 * The characters that differ, in the style of the node; null where they cannot be written in it. Unchanged pieces
 * between two differences keep their spelling: a folded line end, an escape.
 */
function changedPart(source: string, pieces: readonly Piece[], value: string, node: Scalar): Edit | null {
  const [first] = pieces;
  if (!first) return null;
  let start = 0;
  let before = 0;
  for (const { text } of pieces) {
    if (!value.startsWith(text, before)) break;
    before += text.length;
    start++;
  }
  let end = pieces.length;
  let after = value.length;
  for (const { text } of pieces.slice(start).reverse()) {
    if (after - text.length < before || !value.slice(before, after).endsWith(text)) break;
    after -= text.length;
    end--;
  }
  const from = pieces[start]?.from ?? pieces.at(-1)?.to ?? first.from;
  const to = end > start ? (pieces[end - 1]?.to ?? from) : from;
  const text = sourceFor(source, pieces.slice(start, end), value.slice(before, after), node.type);
  return text === null ? null : { from, to, text };
}

/** Cells (pieces × characters) of the comparison, 16 MB. Above that, all from first to last difference is rewritten. */
const MAX_COMPARED = 4_000_000;

/** Source for a new value: pieces that it shares with the old one keep their spelling. */
function sourceFor(
  source: string,
  pieces: readonly Piece[],
  value: string,
  style: Scalar.Type | undefined,
): string | null {
  const common = (pieces.length + 1) * (value.length + 1) > MAX_COMPARED ? [] : commonPieces(pieces, value);
  let text = '';
  let at = 0;
  for (const { piece, index } of [...common, { piece: null, index: value.length }]) {
    const added = inStyle(value.slice(at, index), style);
    if (added === null) return null;
    text += added + (piece ? source.slice(piece.from, piece.to) : '');
    at = index + (piece?.text.length ?? 0);
  }
  return text;
}

/** The pieces that also occur in a value, in order, each with its index there: a longest common subsequence. */
function commonPieces(pieces: readonly Piece[], value: string): { piece: Piece; index: number }[] {
  const width = value.length + 1;
  const longest = new Uint32Array((pieces.length + 1) * width);
  const cell = (row: number, column: number) => longest[row * width + column] ?? 0;
  const fits = ({ text }: Piece, column: number) => text !== '' && value.startsWith(text, column);
  for (const [row, piece] of [...pieces.entries()].reverse()) {
    for (let column = value.length; column >= 0; column--) {
      const taken = fits(piece, column) ? 1 + cell(row + 1, column + piece.text.length) : 0;
      const left = column < value.length ? cell(row, column + 1) : 0;
      longest[row * width + column] = Math.max(taken, left, cell(row + 1, column));
    }
  }
  const common: { piece: Piece; index: number }[] = [];
  let column = 0;
  for (const [row, piece] of pieces.entries()) {
    while (column < value.length && cell(row, column) === cell(row, column + 1)) column++;
    if (fits(piece, column) && cell(row, column) === 1 + cell(row + 1, column + piece.text.length)) {
      common.push({ piece, index: column });
      column += piece.text.length;
    }
  }
  return common;
}

function inStyle(text: string, style: Scalar.Type | undefined): string | null {
  if (style === 'QUOTE_DOUBLE') return escaped(text);
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return null;
  return style === 'QUOTE_SINGLE' ? text.replaceAll("'", "''") : text;
}

function wholeStyles({ type }: Scalar, value: string): string[] {
  const single = inStyle(value, 'QUOTE_SINGLE');
  const double = `"${escaped(value)}"`;
  if (type === 'QUOTE_DOUBLE') return [double];
  const quoted = single === null ? [double] : [`'${single}'`, double];
  const plain = inStyle(value, 'PLAIN');
  return type === 'QUOTE_SINGLE' || plain === null ? quoted : [plain, ...quoted];
}

/** Escapes the characters that a double-quoted scalar cannot hold, and no others. */
function escaped(text: string): string {
  return text.replace(/["\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (character) =>
    character === '"' || character === '\\' ? `\\${character}` : unicodeEscape(character),
  );
}

function unicodeEscape(character: string): string {
  if (character === '\n') return '\\n';
  return character === '\t' ? '\\t' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes a value where none was, with a space after the colon or dash and one before a comment. */
function insertValue(source: string, at: number, text: string): Edit {
  const before = /[ \t]/.test(source[at - 1] ?? '') ? '' : ' ';
  const behind = source[at] === '#' ? ' ' : '';
  return { from: at, to: at, text: `${before}${text}${behind}` };
}
