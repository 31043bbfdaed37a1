import { stringify, type YAMLError } from 'yaml';

/** What is wrong in an editor's words, where, and what to write instead. */
export interface ExplainedError {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** That it cannot be taken out of the text, so whatever follows may follow from it. */
  readonly isWhole?: true;
}

/** The place of an error, in terms of its line. */
export interface Spot {
  readonly source: string;
  readonly lines: readonly string[];
  /** Index of the line, from 0, with its text. */
  readonly index: number;
  readonly line: string;
  readonly at: number;
  /** Offset at which the line starts. */
  readonly start: number;
}

export type Explain = (spot: Spot, error: Pick<YAMLError, 'message'>) => ExplainedError | null;

/** A text and its lines, to be looked at for each of its errors. */
export type SourceLines = Pick<Spot, 'source' | 'lines'>;

export function linesOf(source: string): SourceLines {
  return { source, lines: source.split('\n').map((line) => line.replace(/\r$/, '')) };
}

export function spotAt({ source, lines }: SourceLines, at: number): Spot {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  let index = 0;
  for (let end = source.indexOf('\n'); end >= 0 && end < start; end = source.indexOf('\n', end + 1)) index++;
  return { source, lines, index, line: lines[index] ?? '', at, start };
}

export const FIELD = /^(?<before>[ \t]*(?:- +)*(?<key>[^\s#:'"[\]{}-][^:]*):[ \t]+)(?<value>\S.*)$/;
/** An entry of a list whose first words are no name of a field: `- Energy: Wind power`. */
const NAMED_ENTRY = /^[ \t]*(?:- +)+(?:[A-Z]|[^\s:'"]+ [^:]*:)/;
export const ENTRY = /^(?<before>[ \t]*(?:- +)+)(?<value>\S.*)$/;

/** The text that stands behind the first colon of a line, or behind the dash of an entry. */
export function writtenValue({ line }: Pick<Spot, 'line'>): { readonly value: string; readonly column: number } | null {
  const entry = NAMED_ENTRY.test(line) ? ENTRY.exec(line) : null;
  const { before = '', value } = (entry ?? FIELD.exec(line) ?? ENTRY.exec(line))?.groups ?? {};
  return value === undefined ? null : { value: value.trimEnd(), column: before.length };
}

/** A line with spaces in the place of the text behind its first colon, or behind the dash of an entry. */
export function withoutValue(line: string): string {
  const found = writtenValue({ line });
  if (!found) return line.replace(/[^\r]/g, ' ');
  return line.slice(0, found.column) + line.slice(found.column).replace(/[^\r]/g, ' ');
}

/** A text as YAML reads it back, in one line: in double quotes where single ones would have to be doubled. */
export function quoted(text: string): string {
  const bare = text.replace(/^"(.*)"$/, '$1');
  const isDouble = bare.includes("'") && !/["\\]/.test(bare);
  const defaultStringType = isDouble ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  return stringify(bare, { singleQuote: !isDouble, lineWidth: 0, defaultStringType }).trim();
}

export function quoteHint(spot: Pick<Spot, 'line'>): string | null {
  const found = writtenValue(spot);
  return found && `put the whole text in quotes: ${quoted(found.value)}`;
}

export function atValue(spot: Spot, message: string): ExplainedError | null {
  const found = writtenValue(spot);
  return found && { at: spot.start + found.column, message, hint: quoteHint(spot) ?? '' };
}

/** The next line with words, where the parser stopped at the empty one above it. */
export function atText(spot: Spot): Spot {
  const ahead = spot.line.trim() === '' ? spot.source.slice(spot.at).search(/\S/) : -1;
  return ahead < 0 ? spot : spotAt(spot, spot.at + ahead);
}

/** The offset at which a line starts, where each line ends in a line feed, or a return and a line feed. */
export function startOf({ source, lines }: SourceLines, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at++) start = source.indexOf('\n', start) + 1;
  return lines.length > index ? start : source.length;
}

export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
