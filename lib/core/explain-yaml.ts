import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { FieldPath } from '@/lib/core/field-path';
import { isError, type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import { FILE_START, type Place, type YamlMapping, type YamlSource } from '@/lib/core/yaml-mapping';

/** How many nodes aliases (`*name`) may unfold to, against documents that unfold to billions. */
const MAX_ALIAS_COUNT = 100;

/**
 * Reads a YAML mapping by a parser that tells everything that is wrong, and where; it takes four times as long as
 * {@link parseYamlNodes}, which tells nothing of a text with an error.
 */
export function explainYamlMapping(source: string, named: YamlSource): YamlMapping {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line, column: col };
  };
  const conflict = conflictProblem(source, placeOf, named);
  const problems = conflict ? [conflict] : yamlProblems(document, placeOf, named);
  const { contents } = document;
  const usable = !problems.some(isError) && isMap(contents);
  return {
    data: usable ? plainData(document) : {},
    keys: isMap(contents) ? contents.items.map(({ key }) => keyText(key)) : [],
    problems,
    locate: (path) => placeOfValue(document, placeOf, path),
    locateKey: (path) => placeOfKey(document, placeOf, path),
  };
}

/** Takes every scalar as its text: `0123`, `1e3`, `yes` and `2021-02-31` stay what the editor wrote. */
function plainData(document: Document.Parsed): Record<string, unknown> {
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' && node.value !== null) node.value = node.source ?? String(node.value);
    },
  });
  return document.toJS({ maxAliasCount: MAX_ALIAS_COUNT });
}

/** What to do about the mistakes editors make most, by the parser's code. */
const YAML_HINTS: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'put text that holds a colon into quotes'],
  ['TAB_AS_INDENT', 'indent with spaces'],
  ['DUPLICATE_KEY', 'write each field once'],
  ['MISSING_CHAR', 'close the quote or the bracket'],
]);

/** Two versions that git left side by side: one mistake, which the parser would tell as many. */
function conflictProblem(source: string, placeOf: (offset: number) => Place, named: YamlSource): Problem | null {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const middle = first < 0 ? -1 : lines.findIndex((line, index) => index > first && line.trimEnd() === '=======');
  if (middle < 0 || !lines.slice(middle).some((line) => line.startsWith('>>>>>>> '))) return null;
  const offset = lines.slice(0, first).join('\n').length + (first === 0 ? 0 : 1);
  const message = 'holds two versions that git could not merge';
  const hint = 'keep one of them, and remove the lines of <<<<<<<, ======= and >>>>>>>';
  return problemOf(named.rule, { file: named.file, ...placeOf(offset), field: 'file', message, hint });
}

/**
 * Where a quote opens that is never closed: the parser tells the end of the text, where it gave up looking.
 *
 * @param end where it gave up
 */
function openingQuote(document: Document.Parsed, end: number): number | null {
  let start: number | null = null;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE_') && range?.[1] === end) start = range[0];
    },
  });
  return start;
}

function yamlProblems(
  document: Document.Parsed,
  placeOf: (offset: number) => Place,
  { file, what, rule: broken }: YamlSource,
): Problem[] {
  const problems: Problem[] = [];
  const add = (rule: RuleName, offset: number, message: string, hint?: string) =>
    problems.push(problemOf(rule, { file, ...placeOf(offset), field: 'file', message, ...(hint ? { hint } : {}) }));
  const tell = (rule: RuleName, found: Document.Parsed['errors'] | Document.Parsed['warnings']) => {
    for (const { pos, message, code } of found) {
      const quote = code === 'MISSING_CHAR' ? openingQuote(document, pos[0]) : null;
      const said =
        quote === null ? message.replace(/ at line \d[\s\S]*$/, '') : 'the quote that opens here is not closed';
      add(rule, quote ?? pos[0], `YAML: ${said}`, YAML_HINTS.get(code));
    }
  };
  tell(broken, document.errors);
  tell('yaml-doubtful', document.warnings);
  visit(document, {
    Alias(_key, node, around) {
      const meant = node.resolve(document);
      if (meant === undefined && node.range)
        add(broken, node.range[0], `YAML: *${node.source} refers to nothing`, 'quote it if it is text');
      // What holds itself has no end for whoever looks through it.
      else if (around.some((parent) => parent === meant) && node.range)
        add(broken, node.range[0], `YAML: *${node.source} refers to what it stands in`, 'write the value out');
    },
  });
  const { contents } = document;
  if (document.errors.length === 0 && contents !== null && !isMap(contents))
    add(broken, contents.range[0], `${what} is not a list of \`field: value\` lines`);
  return problems;
}

function placeOfValue(document: Document.Parsed, placeOf: (offset: number) => Place, path: FieldPath): Place {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (!isCollection(node) || isAlias(node)) break;
    const pair = pairOf(node, key);
    const next: unknown = isMap(node) ? pair?.value : node.get(key, true);
    if (next === undefined) break;
    const keyNode = pair?.key;
    const isEmpty = next === null || (isScalar(next) && next.value === null);
    // An empty value has no place of its own worth showing: point at its key.
    const shown = isEmpty && isNode(keyNode) ? keyNode : next;
    if (isNode(shown) && shown.range) offset = shown.range[0];
    node = next;
  }
  return offset === undefined ? FILE_START : placeOf(offset);
}

function placeOfKey(document: Document.Parsed, placeOf: (offset: number) => Place, path: FieldPath): Place {
  const parent = path.slice(0, -1);
  const around = parent.length === 0 ? document.contents : document.getIn(parent, true);
  const key = pairOf(around, path.at(-1))?.key;
  return isNode(key) && key.range ? placeOf(key.range[0]) : placeOfValue(document, placeOf, parent);
}

function pairOf(node: unknown, key: string | number | undefined): Pair | undefined {
  return isMap(node) ? node.items.find((pair) => keyText(pair.key) === key) : undefined;
}

function keyText(key: unknown): string {
  return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : String(key ?? '');
}
