/**
 * Limits for a body, checked before any parser sees it. Markdown and HTML parsers recurse, and short table rows are
 * filled up: a few kilobytes could otherwise cost gigabytes. Real articles (2,061 measured) stay far below.
 */
export const markupLimits = {
  /** UTF-16 units. */
  length: 150_000,
  /** Lines, because lists and tables take quadratic time. */
  lines: 4_000,
  /** Cells of all tables, counted by `|`. */
  cells: 8_000,
  /** Nested quotes and lists, counted by the markers at the start of a line. */
  blockDepth: 24,
  /** Nested HTML elements. */
  elementDepth: 100,
  /** HTML formatting elements times HTML elements: 1.5 million were measured at 2.4 GB and 13 s. */
  reopenings: 200_000,
  /** Cells of one table row, counted by `|`. */
  columns: 64,
  /** Opening brackets in one paragraph, each of which may begin a link. */
  brackets: 2_000,
  /** Emphasis marks in one paragraph. */
  emphasis: 4_000,
} as const;

/** A limit that a body exceeds, with the line (from 1, within the body). */
export interface MarkupExcess {
  readonly line: number;
  readonly message: string;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Checks a body against {@link markupLimits} in one pass over its lines; null if it is within all of them. */
export function findMarkupExcess(body: string): MarkupExcess | null {
  if (body.length > markupLimits.length)
    return { line: 1, message: `is longer than ${markupLimits.length} characters` };
  const lines = body.split('\n');
  if (lines.length > markupLimits.lines)
    return { line: markupLimits.lines, message: `has over ${markupLimits.lines} lines` };
  if (reopenings(body) > markupLimits.reopenings)
    return { line: 1, message: 'has too much HTML formatting for its blocks' };
  const open: string[] = [];
  let cells = 0;
  let columns = 0;
  let brackets = 0;
  let emphasis = 0;
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (text.trim() === '') brackets = emphasis = columns = 0;
    brackets += count(text, /\[/g);
    emphasis += count(text, /[*_~]/g);
    follow(open, text);
    if (blockDepth(text) > markupLimits.blockDepth) return { line, message: 'quotes and lists are nested too deep' };
    if (open.length > markupLimits.elementDepth) return { line, message: 'HTML elements are nested too deep' };
    // A short row is filled up, at most to the width of the widest row before it.
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

/** Elements with an optional end tag: the next one of the same name ends them. */
const SELF_ENDING = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

/** Updates the names of open elements; an end tag closes the element of its name and everything inside. */
function follow(open: string[], text: string): void {
  // Ignore tags inside quoted attributes.
  const bare = text.replace(/=\s*("[^"]*"|'[^']*')/g, '=');
  for (const [, slash, written = ''] of bare.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = written.toLowerCase();
    if (slash === '/') {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!VOID.has(name)) {
      if (SELF_ENDING.has(name) && open.at(-1) === name) open.pop();
      open.push(name);
    }
  }
}

/**
 * How many elements the HTML parser could create by reopening formatting in every block: an unclosed `<b>` is opened
 * again in each later paragraph. End tags are ignored, because comments and attributes can contain fake ones.
 */
function reopenings(body: string): number {
  return count(body, /<(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b/gi) * count(body, /<(?!\/)[a-z]/gi);
}
