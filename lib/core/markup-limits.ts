/**
 * Caps that a body must pass before any parser sees it. Markdown and HTML parsers recurse, and a table as wide as it is
 * long fills every cell: a few kilobytes can otherwise cost gigabytes. Real articles (2,061 measured) stay far below.
 */
export const markupLimits = {
  /** UTF-16 units. */
  length: 150_000,
  /** Lines, because lists and tables cost the square of theirs. */
  lines: 4_000,
  /** Cells of all tables, by their `|`. */
  cells: 8_000,
  /** Quotes and lists inside one another, as markers at the start of a line. */
  blockDepth: 24,
  /** Elements inside one another, counted generously: a closing tag takes one back. */
  elementDepth: 100,
  /** Cells of one table row, by its `|`. */
  columns: 64,
  /** Opening brackets in one paragraph, each a link that might begin. */
  brackets: 2_000,
  /** Emphasis marks in one paragraph. */
  emphasis: 4_000,
} as const;

/** What is wrong with a body, with the line (from 1, within the body) on which it is; null for a body within all caps. */
export interface MarkupExcess {
  readonly line: number;
  readonly message: string;
}

const VOID = /^<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;

/** Checks a body against {@link markupLimits} in one pass over its lines. */
export function findMarkupExcess(body: string): MarkupExcess | null {
  if (body.length > markupLimits.length)
    return { line: 1, message: `is longer than ${markupLimits.length} characters` };
  const lines = body.split('\n');
  if (lines.length > markupLimits.lines)
    return { line: markupLimits.lines, message: `has over ${markupLimits.lines} lines` };
  let elements = 0;
  let cells = 0;
  let columns = 0;
  let brackets = 0;
  let emphasis = 0;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text.trim() === '') brackets = emphasis = columns = 0;
    brackets += count(text, /\[/g);
    emphasis += count(text, /[*_~]/g);
    elements = Math.max(0, elements + elementBalance(text));
    if (blockDepth(text) > markupLimits.blockDepth) return { line, message: 'quotes and lists are nested too deep' };
    if (elements > markupLimits.elementDepth) return { line, message: 'HTML elements are nested too deep' };
    // A short row is filled up to the widest row before it.
    columns = Math.max(columns, count(text, /\|/g));
    cells += columns;
    if (cells > markupLimits.cells) return { line, message: `tables have over ${markupLimits.cells} cells` };
    if (columns > markupLimits.columns) return { line, message: `a table has over ${markupLimits.columns} columns` };
    if (brackets > markupLimits.brackets) return { line, message: 'a paragraph has too many brackets' };
    if (emphasis > markupLimits.emphasis) return { line, message: 'a paragraph has too many emphasis marks' };
  }
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function blockDepth(text: string): number {
  const [prefix = ''] = /^(\s*(>|[-*+]\s|\d{1,9}[.)]\s))*\s*/.exec(text) ?? [];
  return Math.max(count(prefix, /[>*+-]|\d[.)]/g), Math.floor((/^[ \t]*/.exec(prefix)?.[0].length ?? 0) / 4));
}

function elementBalance(text: string): number {
  let balance = 0;
  for (const [tag] of text.matchAll(/<\/?[a-z][^<>]*/gi)) {
    if (tag.startsWith('</')) balance--;
    else if (!VOID.test(tag) && !tag.endsWith('/')) balance++;
  }
  return balance;
}
