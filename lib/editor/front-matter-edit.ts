import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { asRecord, isBlank } from '@/lib/core/fields';
import { truncate } from '@/lib/core/truncate';
import { HOUSE_YAML } from '@/lib/editor/house-fields';
import { TAKE_OVER } from '@/lib/editor/texts';

/** One thing that an editor is told was changed. */
export interface Change {
  readonly field: string;
  /** As shown: short, in one line. */
  readonly was: string;
  readonly is: string;
  readonly why: string;
}

/** Front matter being edited: comments and everything that is not touched stay. */
export interface FrontMatterEdit {
  readonly document: Document;
  readonly changes: Change[];
}

/** Repeated parts of YAML that are unfolded; more are no article's. */
const MAX_UNFOLDED = 100;

/** How long a value may be in a line about it. */
const SHOWN = 80;

/**
 * Opens front matter that `parseFrontMatter` can read.
 *
 * @param source what stands between the fences
 * @throws {RangeError} where parts are repeated by reference too often
 */
export function openEdit(source: string): FrontMatterEdit {
  const parsed = parseDocument(source);
  unfoldReferences(parsed);
  visit(parsed, {
    Scalar: (_key, node) => keepText(node),
    Collection: (_key, node) => {
      node.flow = false;
    },
  });
  return { document: isMap(parsed.contents) ? parsed : new Document({}), changes: [] };
}

/** `title: "A  B" → "A B", white space tidied` */
export function formatChange({ field, was, is, why }: Change): string {
  return `${field}: ${was} → ${is}, ${why}`;
}

/** A field's value, every scalar as text or null; undefined where it is not written. */
export function fieldOf({ document }: FrontMatterEdit, field: string): unknown {
  const node: unknown = document.get(field, true);
  return node === undefined ? undefined : plain(node);
}

/**
 * Gives a field a value, keeping comments and what else stands within it. Nothing happens, and nothing is told, where it
 * says the same already.
 */
export function setField(edit: FrontMatterEdit, field: string, value: unknown, why: string): void {
  const was = fieldOf(edit, field);
  if (was !== undefined && says(was, value)) return;
  tell(edit.changes, { field, was: show(was), is: show(value), why });
  addField(edit, field, value);
}

/** Gives a field a value without telling; for fields told of together. */
export function addField({ document }: FrontMatterEdit, field: string, value: unknown): void {
  document.set(field, merged(document, document.get(field, true), value));
}

/** Calls a field by another name; its value and its comments stay. */
export function renameField(edit: FrontMatterEdit, from: string, to: string, why: string): void {
  const pair = pairsOf(edit.document).find(({ key }) => keyText(key) === from);
  if (!pair || !isScalar(pair.key)) return;
  if (edit.document.has(to)) edit.document.delete(to);
  pair.key.value = to;
  edit.changes.push({ field: from, was: from, is: to, why });
}

/** Takes a field out. */
export function dropField(edit: FrontMatterEdit, field: string, why: string): void {
  const was = fieldOf(edit, field);
  if (was === undefined) return;
  edit.document.delete(field);
  tell(edit.changes, { field, was: show(was), is: 'nothing', why });
}

/** The names of all fields, in order. */
export function fieldNames({ document }: FrontMatterEdit): readonly string[] {
  return pairsOf(document).map(({ key }) => keyText(key));
}

/** The whole text, its fields in the order of `order`, all others behind them as they stood. */
export function renderEdit({ document }: FrontMatterEdit, order: readonly string[], body: string): string {
  const ranks = new Map(order.map((name, index) => [name, index]));
  const rank = ({ key }: Pair) => ranks.get(keyText(key)) ?? order.length;
  pairsOf(document).sort((a, b) => rank(a) - rank(b));
  return `---\n${document.toString({ ...HOUSE_YAML, directives: false })}---\n${body}`;
}

/** A field that is changed in several steps is told of once. */
function tell(changes: Change[], change: Change): void {
  const index = changes.findIndex(({ field }) => field === change.field);
  const earlier = changes[index];
  if (!earlier) changes.push(change);
  else changes[index] = { ...change, was: earlier.was, why: `${earlier.why}; ${change.why}` };
}

function pairsOf(document: Document): Pair[] {
  return isMap(document.contents) ? document.contents.items : [];
}

/** References (`*name`) become what they refer to, because either end may be edited. */
function unfoldReferences(document: Document): void {
  let unfolded = 0;
  visit(document, {
    Alias: (_key, alias) => {
      if (++unfolded > MAX_UNFOLDED) throw new RangeError(TAKE_OVER.tooManyReferences);
      const copy = alias.resolve(document)?.clone();
      return isNode(copy) ? copy : undefined;
    },
  });
  visit(document, {
    Value: (_key, node) => {
      if (isScalar(node) || isCollection(node)) delete node.anchor;
    },
  });
}

/** A scalar whose text YAML would write otherwise (`0123`, `1_000`) becomes that text; quotes are chosen anew. */
function keepText(node: Scalar): void {
  const { value, source } = node;
  if ((typeof value === 'number' || typeof value === 'bigint') && String(value) !== source) node.value = source;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') delete node.type;
}

/** A node that says `value`: the one there is, changed in place as far as their shapes agree. */
function merged(document: Document, there: unknown, value: unknown): Node {
  if (isScalar(there) && (value === null || typeof value !== 'object')) {
    there.value = value;
    delete there.source;
    delete there.type;
    return there;
  }
  if (isSeq(there) && Array.isArray(value) && value.length === there.items.length) {
    for (const [index, part] of value.entries()) there.items[index] = merged(document, there.items[index], part);
    return there;
  }
  const group = asRecord(value);
  if (isMap(there) && group) {
    for (const [name, part] of Object.entries(group)) there.set(name, merged(document, there.get(name, true), part));
    return there;
  }
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  if (isNode(there)) Object.assign(node, { comment: there.comment, commentBefore: there.commentBefore });
  return node;
}

/** Whether what is written says `value` already, whatever else it says; all ways to write nothing are one. */
function says(was: unknown, value: unknown): boolean {
  if (isBlank(was) && isBlank(value)) return true;
  if (Array.isArray(value))
    return Array.isArray(was) && was.length === value.length && value.every((part, index) => says(was[index], part));
  const group = asRecord(value);
  if (!group) return !asRecord(was) && !Array.isArray(was) && String(was) === String(value);
  const there = asRecord(was);
  return there !== null && Object.entries(group).every(([name, part]) => says(there[name] ?? null, part));
}

function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plain(value)]));
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key ?? '');
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function show(value: unknown): string {
  return isBlank(value) ? 'nothing' : truncate(JSON.stringify(value).replaceAll(',"', ', "'), SHOWN);
}
