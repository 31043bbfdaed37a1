import matter from 'gray-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { findFences } from '@/lib/core/front-matter-fence';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import { readYamlMapping } from '@/lib/core/read-yaml';
import { countLines } from '@/lib/core/text';
import {
  type Comment,
  FILE_START,
  findTooDeepLine,
  MAX_DEPTH,
  type Place,
  type YamlMapping,
} from '@/lib/core/yaml-mapping';
import { problemOf } from '@/lib/rules/rules';

/** Larger files are rejected before anything else, which bounds the cost of every later step. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** Characters; the largest of 2,061 real front matters has 6,675. Some YAML errors take quadratic time. */
const MAX_FRONT_MATTER = 100_000;

/** A file split into the data between the fences, not validated, and the body below them. */
export interface FrontMatter {
  /** Every scalar is a string as written, or null: the schema decides what it means, not YAML. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Comments next to texts without quotes, which may have been meant as part of the text. */
  readonly comments: readonly Comment[];
  /** The place of a value in the file; of the nearest existing value around it if there is none. */
  locate(path: FieldPath): Place;
  isDoubleQuoted(path: FieldPath): boolean;
}

/**
 * Splits an article's text into front matter and body. Only YAML between `---` (or `---yaml`) fences is read: any other
 * language is rejected, so no front matter can run code. Reports every YAML error with its place; never throws on bad
 * text.
 *
 * @param text the whole file, a byte order mark included
 * @param file its path in problems
 */
export function parseFrontMatter(text: string, file: string): Checked<FrontMatter> {
  const problem = fenceProblem(text);
  if (problem) return { value: null, problems: [problemOf('front-matter', { file, ...problem })] };

  let mapping: YamlMapping | undefined;
  const yaml = (source: string): object => {
    // gray-matter cuts the source before the last line feed; without one, a CRLF file would end in a lone \r.
    mapping = readYamlMapping(`${source}\n`, { file, what: 'the front matter', rule: 'front-matter' });
    return mapping.data;
  };
  try {
    // Options switch off gray-matter's cache, which returns {} when a broken file is read a second time.
    const { data, content } = matter(text, { language: 'yaml', engines: { yaml, javascript: refuse, json: refuse } });
    const problems = mapping?.problems ?? [];
    if (problems.some(isError)) return { value: null, problems };
    const bodyLine = 1 + countLines(text, 0, text.length - content.length);
    const place = (path: FieldPath) => mapping?.locate(path) ?? FILE_START;
    const comments = mapping?.comments ?? [];
    const isDoubleQuoted = (path: FieldPath) => {
      const { line, column } = place(path);
      return text.split('\n', line)[line - 1]?.[column - 1] === '"';
    };
    return { value: { data, body: content, bodyLine, comments, locate: place, isDoubleQuoted }, problems };
  } catch (error) {
    const message = `the front matter cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { value: null, problems: [problemOf('front-matter', { file, ...FILE_START, field: 'file', message })] };
  }
}

type FenceProblem = Pick<Problem, 'line' | 'column' | 'field' | 'message' | 'hint'>;

/** Checks the fences before gray-matter, which picks its engine by the word after the first fence. */
function fenceProblem(text: string): FenceProblem | null {
  const at = { ...FILE_START, field: 'file' };
  if (text.length > MAX_FILE_BYTES) return { ...at, message: `is larger than ${MAX_FILE_BYTES} characters` };
  const fences = findFences(text);
  if (!fences) return { ...at, ...missingFence(text) };
  const { language, from, to } = fences;
  if (language !== '' && language !== 'yaml') {
    return {
      ...at,
      column: 4,
      message: `front matter in "${language}" is not read`,
      hint: 'only YAML: write --- alone',
    };
  }
  if (to === null) return { ...at, message: 'the front matter is never closed', hint: 'end it with a line of ---' };
  const lines = text.slice(from, Math.max(from, to - 1)).split('\n');
  const dots = lines.findIndex((line) => line.trimEnd() === '...');
  if (dots >= 0)
    return { ...at, line: dots + 2, message: '"..." does not end the front matter', hint: 'write --- for it' };
  const deep = findTooDeepLine(lines);
  if (deep >= 0) return { ...at, line: deep + 2, message: `the front matter is nested more than ${MAX_DEPTH} deep` };
  if (to <= MAX_FRONT_MATTER) return null;
  return {
    ...at,
    message: `the front matter is larger than ${MAX_FRONT_MATTER} characters`,
    hint: 'close it with ---',
  };
}

function missingFence(text: string): Pick<FenceProblem, 'message' | 'hint'> {
  const [firstLine = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  const language = /^\+\+\+/.test(firstLine) ? 'TOML (+++)' : /^\s*\{/.test(firstLine) ? 'JSON' : null;
  if (language !== null)
    return {
      message: `front matter in ${language} is not read`,
      hint: 'write it as YAML between two lines of ---; "hugo convert toYAML" makes YAML of a whole site',
    };
  const message = 'has no front matter';
  if (/^\ufeff?---[^\r\n]*\r(?!\n)/.test(text))
    return { message: 'has lines that end in a return alone (CR)', hint: 'save it with lines that end in LF or CRLF' };
  if (/^\p{Pd}+$/u.test(firstLine.trim()))
    return { message, hint: 'the first line must be ---, three plain hyphens and no more' };
  if (/^\s*---\s*$/m.test(text.slice(0, FIRST_LINES)))
    return { message, hint: 'the first line must be ---: remove what stands before it' };
  return { message, hint: 'the first line must be ---' };
}

/** Characters in which a fence below the first line is looked for, for the hint. */
const FIRST_LINES = 200;

function refuse(): never {
  throw new Error('only YAML front matter is read');
}
