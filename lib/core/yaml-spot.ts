import { stringify, type YAMLError } from 'yaml';

/** A syntax error in an editor's words. */
export interface ExplainedError {
  /** Offset in the source. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** Set if it cannot be removed from the text, so that all later errors may be consequences of it. */
  readonly isWhole?: true;
}

export interface SourceLines {
  readonly source: string;
  readonly lines: readonly string[];
  /** Offsets at which the lines start. */
  readonly starts: readonly number[];
}

/** The place of an error, with its line. */
export interface Spot extends SourceLines {
  /** Index of the line, from 0. */
  readonly index: number;
  readonly line: string;
  readonly at: number;
  /** Offset of the line. */
  readonly start: number;
}

export type Explain = (spot: Spot, error: Pick<YAMLError, 'message'>) => ExplainedError | null;

export function linesOf(source: string): SourceLines {
  const lines = source.split('\n');
  let start = 0;
  const starts = lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
  return { source, lines: lines.map((line) => line.replace(/\r$/, '')), starts };
}

/** Index of the line of an offset. */
export function lineAt({ starts }: Pick<SourceLines, 'starts'>, at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

export function spotAt(text: SourceLines, at: number): Spot {
  const { source, lines, starts } = text;
  const index = lineAt(text, at);
  return { source, lines, starts, index, line: lines[index] ?? '', at, start: starts[index] ?? 0 };
}

export const FIELD = /^(?<before>[ \t]*(?:- +)*(?<key>[^\s#:'"[\]{}-][^:]*):[ \t]+)(?<value>\S.*)$/;
/** An entry of a list whose first words are not the name of a field: `- Energy: Wind power`. */
const NAMED_ENTRY = /^[ \t]*(?:- +)+(?:[A-Z]|[^\s:'"]+ [^:]*:)/;
export const ENTRY = /^(?<before>[ \t]*(?:- +)+)(?<value>\S.*)$/;

/** The text after the first colon of a line, or after the dash of an entry. */
export function writtenValue({ line }: Pick<Spot, 'line'>): { readonly value: string; readonly column: number } | null {
  const entry = NAMED_ENTRY.test(line) ? ENTRY.exec(line) : null;
  const { before = '', value } = (entry ?? FIELD.exec(line) ?? ENTRY.exec(line))?.groups ?? {};
  return value === undefined ? null : { value: value.trimEnd(), column: before.length };
}

/** A line with {@link writtenValue} replaced by spaces; without one, all spaces. */
export function withoutValue(line: string): string {
  const found = writtenValue({ line });
  if (!found) return line.replace(/[^\r]/g, ' ');
  return line.slice(0, found.column) + line.slice(found.column).replace(/[^\r]/g, ' ');
}

/** A text in quotes for YAML, on one line: single quotes, or double ones if the text has single ones. */
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

/** The next line that is not blank, if the parser stopped at a blank one. */
export function atText(spot: Spot): Spot {
  const ahead = spot.line.trim() === '' ? spot.source.slice(spot.at).search(/\S/) : -1;
  return ahead < 0 ? spot : spotAt(spot, spot.at + ahead);
}

export function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
