import type { FieldPath } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';

/** How deep mappings and lists may nest; real exports reach five. */
export const MAX_DEPTH = 64;

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const FILE_START: Place = { line: 1, column: 1 };

/** A mapping as YAML writes it, still unknown. */
export interface YamlMapping {
  /** Every scalar is a string as written or null; what a text means is decided by a schema, not by YAML. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The keys of the first level in the order they stand in. */
  readonly keys: readonly string[];
  /** Everything wrong with it as YAML; with an error among them there is no data. */
  readonly problems: readonly Problem[];
  /** Comments in the line of a text without quotes, which may have been meant as part of it. */
  readonly comments: readonly Comment[];
  /** Where a value stands; the nearest thing around it that exists, when it does not. */
  locate(path: FieldPath): Place;
  /** Where a key stands; the nearest thing around it that exists, when it does not. */
  locateKey(path: FieldPath): Place;
}

/** A comment behind a text without quotes. */
export interface Comment extends Place {
  /** The way to the text. */
  readonly path: FieldPath;
  /** From its `#` on. */
  readonly text: string;
}

/**
 * The comment that ends a text without quotes, or stands in the place of its first line; null where none does. Where no text
 * stands beside it, only `#this` counts: `# this` is a remark.
 *
 * @param start where the text starts, or would
 * @param end where it ends
 */
export function commentAround(source: string, start: number, end: number, isEmpty: boolean): CommentAt | null {
  return commentBehind(source, end, isEmpty) ?? (isEmpty ? null : commentAbove(source, start));
}

/** A comment by its offset, from its `#` on. */
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

/** A comment that is the line between a field and its text, as the text's first line would be. */
function commentAbove(source: string, start: number): CommentAt | null {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  if (line === 0 || source.slice(line, start).trim() !== '') return null;
  const above = source.lastIndexOf('\n', line - 2) + 1;
  const [, blank = '', text] = GLUED_LINE.exec(source.slice(above, line)) ?? [];
  return text === undefined ? null : { at: above + blank.length, text: text.slice(0, MAX_COMMENT).trimEnd() };
}

/** A line that is a comment and no field or entry that somebody took out. */
const GLUED_LINE = /^([ \t]+)(#[^\s#-](?![\w-]*:(?:\s|$))[^\r\n]*)/;

/**
 * A comment that begins the next line as text would that goes on there: further right than the field or the entry of a
 * list whose text it is, and glued, as in `#5`. What looks like a field or an entry was taken out by somebody.
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

/** Longer ones are told in part. */
const MAX_COMMENT = 200;

/** Whether a text of several lines without quotes has swallowed what looks like an entry of a list. */
export function hasLostEntry(written: string): boolean {
  return /\n[ \t]*-[ \t]/.test(written);
}

/** How problems name the text that is read. */
export interface YamlSource {
  /** The name of its file. */
  readonly file: string;
  /** What it is called within a sentence. */
  readonly what: string;
  /** The rule that it breaks where it is no mapping. */
  readonly rule: string;
}

/**
 * The index of the line at which a text is nested too deep, or -1. The YAML parser recurses, and on 20,000 brackets it
 * ends the whole process, so depth is counted before it sees the text: generously, quoted brackets included.
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
