import { Parser } from 'htmlparser2';
import { blankCode } from '@/lib/core/blank-code';

/** The language of a body; `mixed` is markdown with HTML in it. */
export type BodyKind = 'markdown' | 'html' | 'mixed';

/** Consecutive lines of a body in one language. */
export interface BodyPart {
  readonly kind: 'markdown' | 'html';
  readonly text: string;
}

/** The language of a body as a whole, by {@link splitBody}. */
export function bodyKind(body: string): BodyKind {
  const parts = splitBody(body);
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'html')) return 'html';
  const isMixed = parts.some(({ kind, text }) => kind === 'html' || INLINE_TAG.test(blankCode(text)));
  return isMixed ? 'mixed' : 'markdown';
}

/**
 * Splits a body into HTML and markdown (docs/decisions/019-html-or-markdown.md). All of it is HTML if each paragraph begins
 * with a tag and no words stand outside elements: then indents, blank lines and asterisks mean nothing. Else it is markdown,
 * in which a line that begins with a block's tag begins HTML, up to the blank line at which all elements are closed; words
 * alone between blank lines in a `div` or the like are markdown again.
 */
export function splitBody(body: string): readonly BodyPart[] {
  if (body.trim() === '') return [];
  if (!body.includes('<')) return [{ kind: 'markdown', text: body }];
  return paragraphsOfHtml(body) ?? cut(body);
}

/** Tags with which a line of HTML begins: CommonMark's, and elements that show something without words. */
const BLOCKS = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
   fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li
   link listing main menu menuitem nav noframes ol optgroup option p param plaintext pre script search section source
   style summary table tbody td template textarea tfoot th thead title tr track ul xmp`.split(/\s+/),
);

/** These begin HTML too, if a paragraph holds nothing else. */
const MEDIA = new Set('audio canvas embed map math noscript object picture svg video'.split(' '));

/** Elements in which markdown may stand between blank lines. */
const CONTAINERS = new Set(
  `article aside blockquote body center details dialog div fieldset figure footer form header html main nav search
   section`.split(/\s+/),
);

/** Elements whose words are markdown if they begin with a mark of it; and the elements around those. */
const CELLS = new Set('dd figcaption li p summary td th'.split(' '));
const AROUND_CELLS = new Set('dl ol table tbody tfoot thead tr ul'.split(' '));

/** Beginnings of markdown that no sentence has. */
const MARK = /^ {0,3}(?:\*{1,3}[^\s*]|_{1,3}[^\s_]|[-*+] |1[.)] |#{1,6} |> |!?\[|`|~~|\|)/;

const CONTAINER_TAG = new RegExp(`<(/?)(?:${[...CONTAINERS].join('|')})(?=[\\s/>])`, 'gi');

/** HTML that ends with the line on which it is closed, not at a blank line. */
const ENDS_ITS_LINE = /^[ \t]*<(?:[!?]|\/?(?:pre|script|style|textarea|xmp)(?=[\s/>]|$))/i;

const TAG = /^[ \t]*<(?:\/?([a-z][\w-]*(?::[a-z][\w-]*)?)(?=[\s/>]|$)|[!?])/i;
/** Not behind a backslash, and not an address in angle brackets. */
const INLINE_TAG = /(?<!\\)<(?:[!?][a-z-]|\/?[a-z][\w-]{0,60}(?=[\s/>]))/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Times a body's length that may be read in search of end tags that never come. */
const READINGS = 8;

interface Scan {
  readonly body: string;
  /** Characters that may still be read without finding an end. */
  left: number;
}

/** The parts of a body that is HTML, a part for each paragraph that begins with an inline tag; null for any other body. */
function paragraphsOfHtml(body: string): BodyPart[] | null {
  const scan: Scan = { body, left: body.length * READINGS };
  const parts: BodyPart[] = [];
  let hasBlock = false;
  let from = 0;
  const add = (text: string) => {
    if (text.trim() !== '') parts.push({ kind: 'html', text });
  };
  for (let at = 0; at < body.length; ) {
    const line = lineAt(body, at);
    if (line.trim() === '') {
      at += line.length;
      continue;
    }
    const name = tagOf(line);
    if (name === null) return null;
    const isBlock = BLOCKS.has(name);
    const end = endOfHtml(scan, at, isBlock || name === '!');
    if (end === null) return null;
    hasBlock ||= isBlock || MEDIA.has(name);
    if (!isBlock && name !== '!') {
      add(body.slice(from, at));
      add(body.slice(at, end));
      from = end;
    }
    at = end;
  }
  add(body.slice(from));
  return hasBlock ? parts : null;
}

function cut(body: string): BodyPart[] {
  const scan: Scan = { body, left: body.length * READINGS };
  const parts: BodyPart[] = [];
  // Number of open elements in which markdown may stand.
  let depth = 0;
  const add = (kind: BodyPart['kind'], text: string) => {
    if (text.trim() === '') return;
    parts.push({ kind, text });
    if (kind !== 'html') return;
    for (const [, slash] of text.matchAll(CONTAINER_TAG)) depth = Math.max(0, depth + (slash ? -1 : 1));
  };
  let [from, at, fence, inList, isAfterBlank] = [0, 0, '', false, true];
  while (at < body.length) {
    const line = lineAt(body, at);
    const marks = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence) && line.trim() === marks) fence = '';
    } else if (marks !== '') fence = marks;
    else {
      const isNextToHtml = parts.at(-1)?.kind === 'html' && body.slice(from, at).trim() === '';
      const isWithin = depth > 0 && BLOCKS.has(tagOf(line) ?? '');
      const mayBegin = isWithin || isNextToHtml || (/^ {0,3}</.test(line) && !(inList && line.startsWith(' ')));
      const end = mayBegin ? htmlFrom(scan, at, line, isAfterBlank) : null;
      if (end !== null) {
        add('markdown', body.slice(from, at));
        add('html', body.slice(at, end));
        [from, at, inList, isAfterBlank] = [end, end, false, true];
        continue;
      }
      if (LIST_ITEM.test(line)) inList = true;
      else if (isAfterBlank && /^\S/.test(line)) inList = false;
    }
    isAfterBlank = line.trim() === '';
    at += line.length;
  }
  add('markdown', body.slice(from));
  return parts;
}

/** The end of the HTML that begins at a line of markdown; null if none does. */
function htmlFrom(scan: Scan, at: number, line: string, isAfterBlank: boolean): number | null {
  const name = tagOf(line);
  if (name === null) return null;
  if (name === '!' || BLOCKS.has(name)) return endOfHtml(scan, at, true);
  return isAfterBlank && MEDIA.has(name) ? endOfHtml(scan, at, false) : null;
}

/** The name of the tag at the beginning of a line, `!` for a comment or the like; null for none. */
function tagOf(line: string): string | null {
  const [found, name] = TAG.exec(line) ?? [];
  return found === undefined ? null : (name?.toLowerCase() ?? '!');
}

/**
 * The end of the HTML that begins at a line.
 *
 * @param withWords whether words may follow its elements in the same paragraph; if not, such HTML gives null
 */
function endOfHtml(scan: Scan, from: number, withWords: boolean): number | null {
  const { body } = scan;
  const open: string[] = [];
  let [written, hasWords] = [0, false];
  const parser = new Parser({
    onopentagname: (name) => open.push(name),
    onclosetag: (name) => {
      if (open.at(-1) === name) open.pop();
    },
    ontext: (text) => {
      if (open.length === 0 && text.trim() !== '') hasWords = true;
    },
  });
  // Before its first event the parser's index is that of the first character.
  const read = () => (parser.endIndex === 0 ? 0 : parser.endIndex + 1);
  const isSettled = () => read() === written;
  const unitAt = ENDS_ITS_LINE.test(lineAt(body, from)) ? lineAt : paragraphAt;
  let first = body.length;
  for (let at = from; at < body.length; ) {
    const unit = unitAt(body, at);
    if (at > from) {
      if (scan.left <= 0) break;
      const isAlone = unitAt === paragraphAt && /^ {0,3}[^\s<]/.test(unit);
      if (isAlone && isSettled() && mayHold(open, unit)) return ended(at);
      scan.left -= unit.length;
    }
    parser.write(unit);
    written += unit.length;
    at += unit.length;
    first = Math.min(first, at);
    if (open.length === 0 && isSettled()) {
      scan.left += at - from;
      return ended(at);
    }
  }
  const inComment = !isSettled() && /^<!--/.test(body.slice(from + read()).trimStart());
  // An unclosed comment hides the rest, as in every browser; an unclosed element ends with its paragraph.
  return ended(inComment ? body.length : first);

  function ended(at: number): number | null {
    return hasWords && !withWords ? null : at;
  }
}

/** Whether words alone in a paragraph, within open elements, are markdown. */
function mayHold(open: readonly string[], words: string): boolean {
  if (open.every((name) => CONTAINERS.has(name))) return true;
  const last = open.at(-1) ?? '';
  if (!CELLS.has(last) && !CONTAINERS.has(last)) return false;
  return MARK.test(words) && open.every((name) => [CONTAINERS, CELLS, AROUND_CELLS].some((names) => names.has(name)));
}

/** A line with its line break. */
function lineAt(body: string, at: number): string {
  const end = body.indexOf('\n', at);
  return body.slice(at, end < 0 ? body.length : end + 1);
}

const BLANK_LINES = /\n(?:[ \t\r]*\n)+/g;

/** The lines up to a blank one, and all blank lines that follow. */
function paragraphAt(body: string, at: number): string {
  BLANK_LINES.lastIndex = at;
  const found = BLANK_LINES.exec(body);
  return body.slice(at, found ? found.index + found[0].length : body.length);
}
