import type { FieldPath } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';

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
 * The comment that ends a text without quotes; null where none does. Where no text stands before it, only `#this` counts:
 * `# this` is a remark on an empty field.
 */
export function commentBehind(
  source: string,
  end: number,
  isEmpty: boolean,
): { readonly at: number; readonly text: string } | null {
  const behind = source.slice(end, end + MAX_COMMENT);
  const found = isEmpty ? /^([ \t]*)(#[^\s#][^\r\n]*)/.exec(behind) : /^([ \t]+)(#[^\r\n]*)/.exec(behind);
  const [, blank = '', text] = found ?? [];
  return text === undefined ? null : { at: end + blank.length, text: text.trimEnd() };
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
  readonly rule: RuleName;
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
