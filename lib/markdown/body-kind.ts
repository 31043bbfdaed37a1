import { Parser } from 'htmlparser2';
import { blankCode } from '@/lib/core/blank-code';

/** What an editor wrote a body in; `mixed` is markdown with HTML in it. */
export type BodyKind = 'markdown' | 'html' | 'mixed';

/** A run of whole lines of a body that is read in one way. */
export interface BodyPart {
  readonly kind: 'markdown' | 'html';
  readonly text: string;
}

/** {@link splitBody}'s answer for the body as a whole. */
export function bodyKind(body: string): BodyKind {
  const parts = splitBody(body);
  if (parts.length > 0 && parts.every(({ kind }) => kind === 'html')) return 'html';
  const isMixed = parts.some(({ kind, text }) => kind === 'html' || INLINE_TAG.test(blankCode(text)));
  return isMixed ? 'mixed' : 'markdown';
}

/**
 * Decides what of a body is HTML and what is markdown (docs/decisions/019-html-or-markdown.md). A body is HTML, whole,
 * when each of its paragraphs begins with a tag and no words stand outside the elements: then indents, blank lines and
 * stars mean nothing. Else it is markdown, in which a line that begins with the tag of a block begins HTML, up to the
 * blank line at which all that was opened is closed; words that stand alone between blank lines in a `div` or the like
 * are markdown again.
 */
export function splitBody(body: string): readonly BodyPart[] {
  if (body.trim() === '') return [];
  if (!body.includes('<')) return [{ kind: 'markdown', text: body }];
  return paragraphsOfHtml(body) ?? cut(body);
}

/** Tags that a line of HTML begins with: CommonMark's own, and what shows without words. */
const BLOCKS = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
   fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li
   link listing main menu menuitem nav noframes ol optgroup option p param plaintext pre script search section source
   style summary table tbody td template textarea tfoot th thead title tr track ul xmp`.split(/\s+/),
);

/** These begin HTML as well, where a paragraph holds nothing else. */
const MEDIA = new Set('audio canvas embed map math noscript object picture svg video'.split(' '));

/** Elements in which markdown may stand between blank lines. */
const CONTAINERS = new Set(
  `article aside blockquote body center details dialog div fieldset figure footer form header html main nav search
   section`.split(/\s+/),
);

/** Elements whose words may be markdown where they begin with a mark of it, and what those elements stand in. */
const CELLS = new Set('dd figcaption li p summary td th'.split(' '));
const AROUND_CELLS = new Set('dl ol table tbody tfoot thead tr ul'.split(' '));

/** Words that no sentence begins with. */
const MARK = /^ {0,3}(?:\*{1,3}[^\s*]|_{1,3}[^\s_]|[-*+] |1[.)] |#{1,6} |> |!?\[|`|~~|\|)/;

const CONTAINER_TAG = new RegExp(`<(/?)(?:${[...CONTAINERS].join('|')})(?=[\\s/>])`, 'gi');

/** What ends with the line on which it is closed, not with a blank one. */
const ENDS_ITS_LINE = /^[ \t]*<(?:[!?]|\/?(?:pre|script|style|textarea|xmp)(?=[\s/>]|$))/i;

const TAG = /^[ \t]*<(?:\/?([a-z][\w-]*(?::[a-z][\w-]*)?)(?=[\s/>]|$)|[!?])/i;
/** Neither what a backslash makes text of nor an address in angle brackets. */
const INLINE_TAG = /(?<!\\)<(?:[!?][a-z-]|\/?[a-z][\w-]{0,60}(?=[\s/>]))/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** How often a body may be read over again in search of an end tag that never comes. */
const READINGS = 8;

interface Scan {
  readonly body: string;
  /** Characters that may still be read in vain. */
  left: number;
}

/** A body that is HTML, each of its paragraphs that begins with words' own tag in a part; null for any other. */
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
  // How many elements that markdown may stand in are open.
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

/** Where the HTML ends that a line within markdown begins; null where it begins none. */
function htmlFrom(scan: Scan, at: number, line: string, isAfterBlank: boolean): number | null {
  const name = tagOf(line);
  if (name === null) return null;
  if (name === '!' || BLOCKS.has(name)) return endOfHtml(scan, at, true);
  return isAfterBlank && MEDIA.has(name) ? endOfHtml(scan, at, false) : null;
}

/** The name of the tag that a line begins with, `!` for a comment or the like; null for none. */
function tagOf(line: string): string | null {
  const [found, name] = TAG.exec(line) ?? [];
  return found === undefined ? null : (name?.toLowerCase() ?? '!');
}

/**
 * Where HTML ends that begins at a line.
 *
 * @param withWords whether words may follow its elements in the same paragraph; else null is returned for such HTML
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
  // A comment that is never closed hides the rest, as in every browser; an element only what its paragraph holds.
  return ended(inComment ? body.length : first);

  function ended(at: number): number | null {
    return hasWords && !withWords ? null : at;
  }
}

/** Whether words that stand alone in elements are markdown. */
function mayHold(open: readonly string[], words: string): boolean {
  if (open.every((name) => CONTAINERS.has(name))) return true;
  const last = open.at(-1) ?? '';
  if (!CELLS.has(last) && !CONTAINERS.has(last)) return false;
  return MARK.test(words) && open.every((name) => [CONTAINERS, CELLS, AROUND_CELLS].some((names) => names.has(name)));
}

/** A line with its end. */
function lineAt(body: string, at: number): string {
  const end = body.indexOf('\n', at);
  return body.slice(at, end < 0 ? body.length : end + 1);
}

const BLANK_LINES = /\n(?:[ \t\r]*\n)+/g;

/** The lines up to a blank one, and those that are blank. */
function paragraphAt(body: string, at: number): string {
  BLANK_LINES.lastIndex = at;
  const found = BLANK_LINES.exec(body);
  return body.slice(at, found ? found.index + found[0].length : body.length);
}
