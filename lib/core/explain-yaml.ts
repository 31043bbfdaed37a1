import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Pair, visit } from 'yaml';
import { explainYamlError, hintAt } from '@/lib/core/explain-yaml-error';
import type { FieldPath } from '@/lib/core/field-path';
import { placesIn } from '@/lib/core/places-in';
import { isError, type Problem } from '@/lib/core/problem';
import { findYamlMistakes, parseAsWritten } from '@/lib/core/yaml-errors';
import {
  type Comment,
  commentAround,
  FILE_START,
  hasLostEntry,
  type Place,
  type YamlMapping,
  type YamlSource,
} from '@/lib/core/yaml-mapping';
import { linesOf } from '@/lib/core/yaml-spot';

/** How many nodes aliases (`*name`) may expand to, against documents that expand to billions. */
const MAX_ALIAS_COUNT = 100;

/**
 * Reads a YAML mapping with a parser that reports all errors with their places; it takes four times as long as
 * {@link parseYamlNodes}, which returns null for a text with errors.
 */
export function explainYamlMapping(source: string, named: YamlSource): YamlMapping {
  const document = parseAsWritten(source);
  const placeOf = placesIn(source);
  const conflict = conflictProblem(source, placeOf, named);
  const problems = conflict ? [conflict] : yamlProblems(document, source, placeOf, named);
  const { contents } = document;
  const usable = !problems.some(isError) && isMap(contents);
  return {
    data: usable ? document.toJS({ maxAliasCount: MAX_ALIAS_COUNT }) : {},
    keys: isMap(contents) ? contents.items.map(({ key }) => keyText(key)) : [],
    problems,
    comments: commentsIn(contents, source, placeOf),
    locate: (path) => placeOfValue(document, placeOf, path),
    locateKey: (path) => placeOfKey(document, placeOf, path),
  };
}

/** The conflict markers of git: one problem, where the parser would report many. */
function conflictProblem(source: string, placeOf: (offset: number) => Place, named: YamlSource): Problem | null {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const middle = first < 0 ? -1 : lines.findIndex((line, index) => index > first && line.trimEnd() === '=======');
  if (middle < 0 || !lines.slice(middle).some((line) => line.startsWith('>>>>>>> '))) return null;
  const offset = lines.slice(0, first).join('\n').length + (first === 0 ? 0 : 1);
  const message = 'holds two versions that git could not merge';
  const hint = 'keep one of them, and remove the lines of <<<<<<<, ======= and >>>>>>>';
  const { rule, file } = named;
  return { rule, severity: 'error', file, ...placeOf(offset), field: 'file', message, hint };
}

type Broken = Pick<Problem, 'rule' | 'severity'>;

/** Valid YAML that may mean something else than its writer thinks. */
const DOUBTFUL: Broken = { rule: 'yaml-doubtful', severity: 'warning' };

function yamlProblems(
  document: Document.Parsed,
  source: string,
  placeOf: (offset: number) => Place,
  { file, what, rule }: YamlSource,
): Problem[] {
  const problems: Problem[] = [];
  const text = linesOf(source);
  const add = ({ rule, severity }: Broken, offset: number, message: string, hint?: string) =>
    problems.push({ rule, severity, file, ...placeOf(offset), field: 'file', message, ...(hint ? { hint } : {}) });
  const broken: Broken = { rule, severity: 'error' };
  const { mistakes, lines, rest } = findYamlMistakes(source, document);
  for (const { at, message, hint } of mistakes) add(broken, at, `YAML: ${message}`, hint);
  for (const warning of rest.warnings) {
    const { at, message, hint } = explainYamlError(warning, text);
    add(DOUBTFUL, at, `YAML: ${message}`, hint);
  }
  const doubt = (offset: number, message: string, hint: string) => add(DOUBTFUL, offset, `YAML: ${message}`, hint);
  const meantAnchors = new Set<string>();
  visit(rest, {
    Alias(_key, node, around) {
      meantAnchors.add(node.source);
      const meant = node.resolve(rest);
      if (!node.range || lines.has(placeOf(node.range[0]).line - 1)) return;
      // The anchor may be in a part that was removed.
      const isKnown = rest !== document && source.includes(`&${node.source}`);
      if (meant === undefined && !isKnown)
        add(broken, node.range[0], `YAML: *${node.source} refers to nothing`, 'put it in quotes if it is text');
      // A value that contains itself would be endless.
      else if (meant !== undefined && around.some((parent) => parent === meant))
        add(broken, node.range[0], `YAML: *${node.source} refers to what it stands in`, 'write the value out');
    },
  });
  visit(rest, {
    Node(_key, node) {
      if (isAlias(node) || !node.range) return;
      if (node.anchor !== undefined && !meantAnchors.has(node.anchor))
        doubt(node.range[0], `&${node.anchor} is the name of an anchor, and not shown`, 'put the text in quotes');
      if (isScalar(node) && node.type === 'PLAIN' && hasLostEntry(source.slice(node.range[0], node.range[1])))
        doubt(
          node.range[0],
          'a line below this text begins with "- ", and is taken for more of it',
          'start every "- " of one list in the same column, or put the text in quotes',
        );
    },
    Pair(_key, { key, value }) {
      if ((key === null || (isScalar(key) && key.type === 'PLAIN' && !key.source)) && isScalar(value) && value.range)
        add(broken, value.range[0], 'YAML: this value has no name of a field', hintAt(text, value.range[0]));
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.range)
        doubt(key.range[0], '<< does not merge here, and is a field by that name', 'write the fields out');
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
    // For an empty value, the place of its key is more helpful.
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

function commentsIn(
  node: unknown,
  source: string,
  placeOf: (offset: number) => Place,
  path: FieldPath = [],
): Comment[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => commentsIn(value, source, placeOf, [...path, keyText(key)]));
  if (isSeq(node)) return node.items.flatMap((item, index) => commentsIn(item, source, placeOf, [...path, index]));
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return [];
  const found = commentAround(source, node.range[0], node.range[1], node.value === null);
  return found ? [{ path, ...placeOf(found.at), text: found.text }] : [];
}

/** A key as it is written. */
export function keyText(key: unknown): string {
  return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : String(key ?? '');
}
