/** Start and end of a piece of text, the end not part of it. */
export type Range = readonly [start: number, end: number];

const QUOTE = /^(?: {0,3}> ?)*/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)|$)/;
const ITEMS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const TAG = /^ {0,3}<(?:[!/?]|[a-z][\w-]*(?=[\s/>]|$))/i;

interface Fence {
  readonly start: number;
  readonly marks: string;
  /** What contains it: it ends there at the latest. */
  readonly inside: 'page' | 'quote' | 'item';
}

/**
 * The code in a Markdown text: fenced blocks, indented blocks and code spans, in order. One pass in linear time. After
 * a paragraph that begins with a tag, indented lines are not code.
 */
export function markdownCode(body: string): Range[] {
  const found: Range[] = [];
  let fence: Fence | null = null;
  let words: { readonly start: number; readonly quote: string } | null = null;
  let [isBelowHtml, column] = [false, 0];
  const endWords = (at: number) => {
    if (words) addSpans(found, body, words.start, at);
    words = null;
  };
  for (let start = 0, end = 0; start < body.length; start = end) {
    const newLine = body.indexOf('\n', start);
    end = newLine < 0 ? body.length : newLine + 1;
    const line = body.slice(start, end).trimEnd();
    if (fence && !endsWith(fence, line)) {
      if (!closes(fence, line)) continue;
      found.push([fence.start, end]);
      fence = null;
      continue;
    }
    if (fence) found.push([fence.start, start]);
    fence = null;
    const quote = QUOTE.exec(line)?.[0] ?? '';
    const inner = line.slice(quote.length);
    if (inner === '') {
      endWords(start);
      continue;
    }
    const indent = widthOf(/^[ \t]*/.exec(inner)?.[0] ?? '');
    const item = ITEM.exec(inner);
    if (!words && !item && indent < column) column = indent;
    if (!words && indent >= column + 4 && !isBelowHtml) {
      found.push([start, end]);
      continue;
    }
    const lead = ITEMS.exec(line)?.[0] ?? '';
    const isDeep = indent >= 4 && column === 0;
    const marks = isDeep ? undefined : FENCE.exec(line.slice(lead.length))?.[0];
    if (marks) {
      endWords(start);
      const inside = /^ {0,3}$/.test(lead) ? 'page' : lead.trimStart().startsWith('>') ? 'quote' : 'item';
      fence = { start, marks, inside };
    }
    if (item) {
      endWords(start);
      const [, before = '', mark = '', gap = ' '] = item;
      column = widthOf(before) + mark.length + (gap.length > 4 ? 1 : widthOf(gap));
    }
    if (marks) continue;
    if (words && words.quote.trim() !== quote.trim() && quote !== '') endWords(start);
    if (!words && indent < 4) isBelowHtml = TAG.test(inner);
    words ??= { start, quote };
    if (/^ {0,3}#{1,6}\s/.test(inner)) endWords(end);
  }
  endWords(body.length);
  if (fence) found.push([fence.start, body.length]);
  return found;
}

/** Whether the quote or list item around a fence ends before a line. */
function endsWith({ inside }: Fence, line: string): boolean {
  if (inside === 'quote') return !/^ {0,3}>/.test(line);
  return inside === 'item' && /^\S/.test(line);
}

function closes({ marks, inside }: Fence, line: string): boolean {
  const rest = line.replace(inside === 'page' ? /^ {0,3}/ : /^[ \t>]*/, '');
  return rest.length >= marks.length && rest === (marks[0] ?? '').repeat(rest.length);
}

function widthOf(space: string): number {
  let width = 0;
  for (const one of space) width += one === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** Adds the code spans of a paragraph: from a run of backticks to the next of the same length. */
function addSpans(found: Range[], body: string, start: number, end: number): void {
  const text = body.slice(start, end);
  if (!text.includes('`')) return;
  const runs = [...text.matchAll(/`+/g)].map(({ 0: marks, index }) => ({ at: index, length: marks.length }));
  // Runs by their length, the next one last.
  const waiting = new Map<number, number[]>();
  for (const { at, length } of runs.toReversed()) {
    const same = waiting.get(length);
    if (same) same.push(at);
    else waiting.set(length, [at]);
  }
  let past = 0;
  for (const { at, length } of runs) {
    if (at < past) continue;
    // A backtick after a backslash is text.
    const isEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(Math.max(0, at - 20), at));
    const wanted = isEscaped ? length - 1 : length;
    const same = waiting.get(wanted) ?? [];
    while (same.length > 0 && (same.at(-1) ?? 0) <= at) same.pop();
    const close = same.at(-1);
    if (close === undefined || wanted === 0) continue;
    past = close + wanted;
    found.push([start + at + length - wanted, start + past]);
  }
}
