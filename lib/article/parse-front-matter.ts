import matter from 'gray-matter';
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Checked, isError, type Problem } from '@/lib/core/problem';

/** A file bigger than this is no article; refusing it first keeps every later step bounded. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** How many nodes aliases (`*name`) may unfold to, against documents that unfold to billions. */
const MAX_ALIAS_COUNT = 100;

/** How deep mappings and lists may nest; real exports reach five. */
const MAX_DEPTH = 64;

const FILE_START: Place = { line: 1, column: 1 };

/** The way to a value: keys of mappings and indexes of lists, outermost first. */
export type FieldPath = readonly (string | number)[];

/** A file taken apart: what stands between the fences, still unknown, and the body below them. */
export interface FrontMatter {
  /** Every scalar is a string as written or null; what a text means is decided by the schema, not by YAML. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Where a value stands in the file; the nearest thing around it that exists, when it does not. */
  locate(path: FieldPath): Place;
}

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Splits an article's text into front matter and body. Only YAML between `---` (or `---yaml`) fences is read: a fence
 * that names any other language is refused, so no front matter can run code. Reports every YAML error with its place;
 * never throws on bad text.
 *
 * @param text the whole file, a byte order mark included
 * @param file the name to report problems under
 */
export function parseFrontMatter(text: string, file: string): Checked<FrontMatter> {
  const problem = fenceProblem(text);
  if (problem) return { value: null, problems: [{ severity: 'error', file, ...problem }] };

  const lines = new LineCounter();
  let document: Document.Parsed | undefined;
  const yaml = (source: string): object => {
    // The text ends before the line break of the closing fence; without it a CRLF file would leave a lone \r behind.
    document = parseDocument(`${source}\n`, { lineCounter: lines, uniqueKeys: true });
    return document.errors.length === 0 && isMap(document.contents) && !hasLooseAlias(document)
      ? plainData(document)
      : {};
  };
  try {
    // Always with options: gray-matter caches by text without them, and answers a broken file's second reading with {}.
    const { data, content } = matter(text, { language: 'yaml', engines: { yaml, javascript: refuse, json: refuse } });
    const problems = document ? yamlProblems(document, lines, file) : [];
    if (problems.some(isError)) return { value: null, problems };
    const bodyLine = text.slice(0, text.length - content.length).split('\n').length;
    const place = (path: FieldPath) => (document ? locate(document, lines, path) : FILE_START);
    return { value: { data, body: content, bodyLine, locate: place }, problems };
  } catch (error) {
    const message = `the front matter cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { value: null, problems: [{ severity: 'error', file, ...FILE_START, field: 'file', message }] };
  }
}

type FenceProblem = Pick<Problem, 'line' | 'column' | 'field' | 'message' | 'hint'>;

/** Checks the fences before anything is parsed, because gray-matter picks its engine by the word behind the first. */
function fenceProblem(text: string): FenceProblem | null {
  const at = { ...FILE_START, field: 'file' };
  if (text.length > MAX_FILE_BYTES) return { ...at, message: `is larger than ${MAX_FILE_BYTES} characters` };
  const [firstLine = '', ...rest] = text.replace(/^\ufeff/, '').split('\n');
  const fence = /^---(?!-)(.*)$/.exec(firstLine.trimEnd());
  if (!fence) {
    return { ...at, message: 'has no front matter', hint: 'the first line must be ---' };
  }
  const language = (fence[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    return {
      ...at,
      column: 4,
      message: `front matter in "${language}" is not read`,
      hint: 'only YAML: write --- alone',
    };
  }
  const end = rest.findIndex((line) => line.startsWith('---'));
  if (end < 0) return { ...at, message: 'the front matter is never closed', hint: 'end it with a line of ---' };
  const deep = rest.slice(0, end).findIndex(nestsTooDeep());
  if (deep < 0) return null;
  return { ...at, line: deep + 2, message: `the front matter is nested more than ${MAX_DEPTH} deep` };
}

/**
 * A test to run on each line of a front matter in turn. The YAML parser recurses, and on 20,000 brackets it ends the
 * whole process, so depth is counted before it sees the text: generously, quoted brackets included.
 */
function nestsTooDeep(): (line: string) => boolean {
  let open = 0;
  return (line) => {
    const [indent = ''] = /^[\s?-]*/.exec(line) ?? [];
    if (indent.replace(/ {2}/g, ' ').length > MAX_DEPTH) return true;
    for (const character of line) {
      if (character === '[' || character === '{') open++;
      else if ((character === ']' || character === '}') && open > 0) open--;
      if (open > MAX_DEPTH) return true;
    }
    return false;
  };
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

/** Takes every scalar as its text: `0123`, `1e3`, `yes` and `2021-02-31` stay what the editor wrote. */
function plainData(document: Document.Parsed): object {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' && node.value !== null) node.value = node.source ?? String(node.value);
    },
  });
  return document.toJS({ maxAliasCount: MAX_ALIAS_COUNT });
}

function hasLooseAlias(document: Document.Parsed): boolean {
  let loose = false;
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) === undefined) loose = true;
    },
  });
  return loose;
}

/** What to do about the mistakes editors make most, by the parser's code. */
const YAML_HINTS: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'put text that holds a colon into quotes'],
  ['TAB_AS_INDENT', 'indent with spaces'],
  ['DUPLICATE_KEY', 'write each field once'],
  ['MISSING_CHAR', 'close the quote or the bracket'],
]);

function yamlProblems(document: Document.Parsed, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [severity, found] of [
    ['error', document.errors],
    ['warning', document.warnings],
  ] as const) {
    for (const error of found) {
      const { line, col } = lines.linePos(error.pos[0]);
      const message = error.message.replace(/ at line \d[\s\S]*$/, '');
      const hint = YAML_HINTS.get(error.code);
      problems.push({
        severity,
        file,
        line,
        column: col,
        field: 'file',
        message: `YAML: ${message}`,
        ...(hint ? { hint } : {}),
      });
    }
  }
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined || !node.range) return;
      const { line, col } = lines.linePos(node.range[0]);
      const message = `YAML: *${node.source} refers to nothing`;
      problems.push({
        severity: 'error',
        file,
        line,
        column: col,
        field: 'file',
        message,
        hint: 'quote it if it is text',
      });
    },
  });
  if (document.errors.length === 0 && document.contents !== null && !isMap(document.contents)) {
    const message = 'the front matter is not a list of `field: value` lines';
    problems.push({ severity: 'error', file, line: 2, column: 1, field: 'file', message });
  }
  return problems;
}

function locate(document: Document.Parsed, lines: LineCounter, path: FieldPath): Place {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (!isCollection(node) || isAlias(node)) break;
    const next: unknown = node.get(key, true);
    if (next === undefined) break;
    const written = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
      : null;
    const keyNode = written?.key;
    const emptyScalar = isScalar(next) && next.value === null;
    // An empty value has no place of its own worth showing: point at its key.
    const shown = emptyScalar && isNode(keyNode) ? keyNode : next;
    if (isNode(shown) && shown.range) offset = shown.range[0];
    node = next;
  }
  if (offset === undefined) return FILE_START;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
