import { isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { indexOfEntry, wayToRemove } from '@/lib/check/remove-entry';
import { type Edit, waysToSet } from '@/lib/check/set-scalar';
import { FIXES } from '@/lib/check/texts/report';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';
import type { BodyFix, Fix } from '@/lib/core/problem';

export interface FixResult {
  readonly text: string;
  /** Fixes that were made. A fix in neither list overlapped another one: try it again with the new text. */
  readonly done: readonly Fix[];
  readonly refused: readonly { readonly fix: Fix; readonly why: string }[];
}

/**
 * Changes fields of a file's front matter or pieces of its body and nothing else: comments, order, quoting, line ends
 * and all other bytes stay. A change is made only if the new text, parsed again, differs from the old in nothing else.
 *
 * @param text the whole file, a byte order mark included
 * @param fixes all of the same file
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixResult {
  const refused: { fix: Fix; why: string }[] = [];
  const placed = compatible(fixes).flatMap((fix) => {
    const at = fix.kind === 'replace' ? offsetInBody(text, fix) : offsetOf(text, fix.path);
    if (at === null) refused.push({ fix, why: FIXES.notThere });
    return at === null ? [] : [{ fix, at }];
  });
  const done: Fix[] = [];
  let current = text;
  // From the end of the file, so that places and indexes before a change stay valid.
  let changedFrom = text.length;
  for (const { fix, at } of placed.sort((a, b) => b.at - a.at)) {
    // Overlaps a change already made: left to the next pass, which reads the body again.
    if (fix.kind === 'replace' && at + fix.length > changedFrom) continue;
    changedFrom = at;
    const next = applyOne(current, fix);
    if (next === null) refused.push({ fix, why: FIXES.unsafe });
    else {
      current = next;
      done.push(fix);
    }
  }
  return { text: current, done, refused };
}

/** The first fix of each path, without those inside something that another fix removes. */
function compatible(fixes: readonly Fix[]): Fix[] {
  const removed = fixes.filter(({ kind }) => kind === 'remove').map(({ path }) => keyOf(path));
  const isWithinRemoved = (path: FieldPath) =>
    path.some((_key, length) => length > 0 && removed.includes(keyOf(path.slice(0, length))));
  const first = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = keyOf(fix.path);
    if (!first.has(key) && !isWithinRemoved(fix.path)) first.set(key, fix);
  }
  return [...first.values()];
}

function keyOf(path: FieldPath): string {
  return JSON.stringify(path);
}

/** The text after one fix; null where every way to write it would change something else. */
function applyOne(text: string, fix: Fix): string | null {
  const front = parseFrontMatter(text, '').value;
  if (!front) return null;
  if (fix.kind === 'replace') return applyToBody(text, fix, front);
  const wanted = comparable(withFix(front.data, fix));
  const { from, source } = yamlOf(text);
  for (const edits of waysTo(source, fix)) {
    const next = text.slice(0, from) + applyEdits(source, edits) + text.slice(from + source.length);
    // A lone surrogate cannot be written as UTF-8.
    if (/\p{Cs}/u.test(next)) continue;
    const read = parseFrontMatter(next, '');
    if (!read.value || read.value.body !== front.body || comparable(read.value.data) !== wanted) continue;
    if (fix.kind === 'remove' || keepsType(source, yamlOf(next).source, fix.path)) return next;
  }
  return null;
}

/** The text with a change of its body; null where that would change how the front matter is parsed. */
function applyToBody(text: string, fix: BodyFix, { data, body }: FrontMatter): string | null {
  const changed = withBodyFix(body, fix);
  const next = text.slice(0, text.length - body.length) + changed;
  const read = parseFrontMatter(next, '').value;
  return read && read.body === changed && comparable(read.data) === comparable(data) ? next : null;
}

export function withBodyFix(body: string, { path: [, from], length, text }: BodyFix): string {
  return body.slice(0, from) + text + body.slice(from + length);
}

/** Offset in the file; null where the range lies beyond the end of the body. Does not check what stands there. */
function offsetInBody(text: string, { path: [, from], length }: BodyFix): number | null {
  const front = parseFrontMatter(text, '').value;
  return front && from + length <= front.body.length ? text.length - front.body.length + from : null;
}

/** The YAML between the fences, and its offset. The text must begin with front matter that parses. */
function yamlOf(text: string): { readonly from: number; readonly source: string } {
  const from = text.indexOf('\n') + 1;
  return { from, source: text.slice(from, text.indexOf('\n---', from - 1) + 1) };
}

type FieldFix = Exclude<Fix, BodyFix>;

function waysTo(source: string, fix: FieldFix): readonly (readonly Edit[])[] {
  const { around, index, node } = findNode(source, fix.path);
  if (fix.kind === 'set')
    return isScalar(node) && !node.anchor ? waysToSet(source, node, fix.value).map((edit) => [edit]) : [];
  const way = around && index >= 0 ? wayToRemove(source, around, index) : null;
  return way ? [way] : [];
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: replacement }) => text.slice(0, from) + replacement + text.slice(to), source);
}

/** The node at a path, with the list or mapping around it and its index there. */
function findNode(source: string, path: FieldPath) {
  let node: Node | null = parseDocument(source, { keepSourceTokens: true }).contents;
  let around: Extract<Node, { items: unknown[] }> | null = null;
  let index = -1;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) return { around: null, index: -1, node: null };
    around = node;
    index = indexOfEntry(around, key);
    const item: unknown = around.items[index];
    node = (isPair(item) ? item.value : item) as Node | null;
  }
  return { around, index, node };
}

/** Offset of a value within the YAML, good for ordering only; null where the field is not written. */
function offsetOf(text: string, path: FieldPath): number | null {
  if (!parseFrontMatter(text, '').value) return null;
  const { around, index, node } = findNode(yamlOf(text).source, path);
  return around && index >= 0 ? (node?.range?.[0] ?? null) : null;
}

/** Whether the new value keeps its type: plain `123` in place of a text would be a number to other YAML readers. */
function keepsType(before: string, after: string, path: FieldPath): boolean {
  const [was, is] = [findNode(before, path).node, findNode(after, path).node];
  return isScalar(was) && isScalar(is) && (typeof is.value === 'string' || typeof is.value === typeof was.value);
}

function withFix(data: FrontMatter['data'], fix: FieldFix): unknown {
  // Copied by way of JSON, so that aliases (`*name`) become copies that change separately.
  const copy: unknown = JSON.parse(JSON.stringify(data));
  let around: unknown = copy;
  for (const key of fix.path.slice(0, -1)) around = entryOf(around, key);
  const last = fix.path.at(-1);
  if (Array.isArray(around) && typeof last === 'number') {
    around.splice(last, 1, ...(fix.kind === 'set' ? [fix.value] : []));
  } else if (asRecord(around) && typeof last === 'string') {
    const group = around as Record<string, unknown>;
    if (fix.kind === 'set') group[last] = fix.value;
    else delete group[last];
  }
  return copy;
}

function entryOf(around: unknown, key: string | number): unknown {
  return Array.isArray(around) ? around[Number(key)] : asRecord(around)?.[key];
}

/** Data as text, for comparing. Empty collections count as null: removing the last entry leaves "key:" behind. */
function comparable(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) => {
    if (Array.isArray(value) || asRecord(value)) return Object.keys(value as object).length === 0 ? null : value;
    return value;
  });
}
