import type { FieldPath } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';

/** How deep mappings and lists may be nested; real exports reach five. */
export const MAX_DEPTH = 64;

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const FILE_START: Place = { line: 1, column: 1 };

/** A YAML mapping, not validated. */
export interface YamlMapping {
  /** Every scalar is a string as written, or null: a schema decides what it means, not YAML. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The keys of the first level, in order. */
  readonly keys: readonly string[];
  /** All problems as YAML; if one is an error, `data` is empty. */
  readonly problems: readonly Problem[];
  /** Comments next to texts without quotes, which may have been meant as part of the text. */
  readonly comments: readonly Comment[];
  /** The place of a value; of the nearest existing value around it if there is none. */
  locate(path: FieldPath): Place;
  /** The place of a key; of the nearest existing value around it if there is none. */
  locateKey(path: FieldPath): Place;
}

/** A comment next to a text without quotes. */
export interface Comment extends Place {
  readonly path: FieldPath;
  /** From its `#` on. */
  readonly text: string;
}

/**
 * The comment at the end of a text without quotes, or in place of its first line; null without one. For an empty value,
 * only `#this` counts, because `# this` is a remark.
 *
 * @param start offset of the text, or of the place where it would be
 * @param end offset of its end
 */
export function commentAround(source: string, start: number, end: number, isEmpty: boolean): CommentAt | null {
  return commentBehind(source, end, isEmpty) ?? (isEmpty ? null : commentAbove(source, start));
}

/** A comment, from its `#` on, with its offset. */
export interface CommentAt {
  readonly at: number;
  readonly text: string;
}

function commentBehind(source: string, end: number, isEmpty: boolean): CommentAt | null {
  const behind = source.slice(end, end + MAX_COMMENT);
  const found = isEmpty ? /^([ \t]*)(#[^\s#][^\r\n]*)/.exec(behind) : /^([ \t]+)(#[^\r\n]*)/.exec(behind);
  const [, blank = '', text] = found ?? commentBelow(source, end, behind) ?? [];
  return text === undefined ? null : { at: end + blank.length, text: text.trimEnd() };
}

/** A comment on a line of its own between a field and its text. */
function commentAbove(source: string, start: number): CommentAt | null {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  if (line === 0 || source.slice(line, start).trim() !== '') return null;
  const above = source.lastIndexOf('\n', line - 2) + 1;
  const [, blank = '', text] = GLUED_LINE.exec(source.slice(above, line)) ?? [];
  return text === undefined ? null : { at: above + blank.length, text: text.slice(0, MAX_COMMENT).trimEnd() };
}

/** A comment line, but not a field or entry that was commented out. */
const GLUED_LINE = /^([ \t]+)(#[^\s#-](?![\w-]*:(?:\s|$))[^\r\n]*)/;

/**
 * A comment at the start of the next line that may be a continuation of the text: indented more than its field or list
 * entry, and without a space, as in `#5`. Not a field or entry that was commented out.
 */
function commentBelow(source: string, end: number, behind: string): RegExpExecArray | null {
  const found = /^(\s*\n[ \t]+)(#[^\s#-](?![\w-]*:(?:\s|$))[^\r\n]*)/.exec(behind);
  if (!found) return null;
  const line = source.slice(source.lastIndexOf('\n', end - 1) + 1, end);
  const [dashes = ''] = /^[ \t]*(?:- +)*/.exec(line) ?? [];
  const isField = /^[^:]+:(?:\s|$)/.test(line.slice(dashes.length));
  const start = isField ? dashes.length : dashes.includes('-') ? dashes.lastIndexOf('-') : dashes.length - 1;
  const column = (found[1] ?? '').length - (found[1] ?? '').lastIndexOf('\n') - 1;
  return column > start ? found : null;
}

/** Characters; longer comments are quoted in part. */
const MAX_COMMENT = 200;

/** Whether a text of several lines without quotes contains a line that looks like a list entry. */
export function hasLostEntry(written: string): boolean {
  return /\n[ \t]*-[ \t]/.test(written);
}

/** The names for the problems of a text. */
export interface YamlSource {
  /** The path of its file in problems. */
  readonly file: string;
  /** Its name within a sentence: `the front matter`. */
  readonly what: string;
  /** The rule for syntax errors. */
  readonly rule: string;
}

/**
 * The index of the line at which a text is nested too deep, or -1. The YAML parser recurses, and 20,000 brackets crash
 * the process, so this is checked before. An upper bound: brackets in quotes count as well.
 */
export function findTooDeepLine(lines: readonly string[]): number {
  let open = 0;
  return lines.findIndex((line) => {
    const [indent = ''] = /^[\s?-]*/.exec(line) ?? [];
    if (indent.replace(/ {2}/g, ' ').length > MAX_DEPTH) return true;
    for (let index = 0; index < line.length; index++) {
      const character = line[index];
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > MAX_DEPTH) return true;
    }
    return false;
  });
}
