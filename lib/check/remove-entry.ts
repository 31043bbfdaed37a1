import { type CST, isCollection, isNode, isPair, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '@/lib/check/set-scalar';
import { keyText } from '@/lib/core/explain-yaml';

/**
 * The edits that remove an entry from a list or mapping: complete lines if it has lines of its own; with one comma if
 * it is between brackets. A comment on its line is removed, comments above it stay. Null if it cannot be removed
 * without changing its neighbours.
 *
 * @param source the YAML text, parsed with `keepSourceTokens`
 * @param index the entry's index among the collection's items
 */
export function wayToRemove(source: string, around: YAMLMap | YAMLSeq, index: number): readonly Edit[] | null {
  const item: unknown = around.items[index];
  const token = around.srcToken;
  const from = startOf(item, token, index);
  if (!token || from === null) return null;
  const span = { from, to: Math.max(from, endOf(item, from)) };
  if (token.type !== 'flow-collection') return wholeLines(source, span, /^[ \t]*(?:#.*)?$/);
  return fromBrackets(source, token, index, span);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

type SourceToken = YAMLMap['srcToken'] | YAMLSeq['srcToken'];

/** The start of an entry: its dash in a block list, else its key or value. */
function startOf(item: unknown, token: SourceToken, index: number): number | null {
  if (token?.type === 'block-seq')
    return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? null;
  const first = isPair(item) ? item.key : item;
  return isNode(first) && first.range && first.tag === undefined ? first.range[0] : null;
}

/** The end of an entry's last value; blanks and comments after it do not belong to it. */
function endOf(item: unknown, otherwise: number): number {
  if (isPair(item)) return Math.max(endOf(item.key, otherwise), endOf(item.value, otherwise));
  if (!isNode(item) || !item.range) return otherwise;
  const isBlock = isCollection(item) && !item.flow;
  const last: Pair | unknown = isBlock ? item.items.at(-1) : undefined;
  return last === undefined ? item.range[1] : endOf(last, otherwise);
}

/** The edit that removes the lines of a span; null if they contain anything but the span and, after it, `rest`. */
function wholeLines(source: string, span: Span, rest: RegExp): Edit[] | null {
  const written = source.slice(span.from, span.to).trimEnd();
  const end = span.from + Math.max(1, written.length);
  const from = source.lastIndexOf('\n', span.from - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const behind = source.slice(end, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '');
  if (lineEnd < 0 || !/^[ \t]*$/.test(source.slice(from, span.from)) || !rest.test(behind)) return null;
  return [{ from, to: lineEnd + 1, text: '' }];
}

function fromBrackets(source: string, token: CST.FlowCollection, index: number, span: Span): Edit[] | null {
  const commaBefore = commaOf(token, index);
  const commaBehind = commaOf(token, index + 1);
  const lines = wholeLines(source, span, /^[ \t]*,?[ \t]*(?:#.*)?$/);
  // For the last entry, the comma before it goes as well, unless the list has a trailing comma.
  const orphan = commaBehind === null && commaBefore !== null ? [comma(commaBefore)] : [];
  if (lines) return [...orphan, ...lines];
  const next = nextStart(token, index);
  const edit =
    next !== null
      ? { from: span.from, to: next, text: '' }
      : commaBefore !== null
        ? { from: commaBefore, to: span.to, text: '' }
        : { from: span.from, to: commaBehind === null ? span.to : commaBehind + 1, text: '' };
  return holdsComment(source, edit, span) ? null : [edit];
}

function comma(offset: number): Edit {
  return { from: offset, to: offset + 1, text: '' };
}

function commaOf(token: CST.FlowCollection, index: number): number | null {
  return token.items[index]?.start.find(({ type }) => type === 'comma')?.offset ?? null;
}

/** The start of the next entry; null for the last. */
function nextStart(token: CST.FlowCollection, index: number): number | null {
  const next = token.items[index + 1];
  const first = next?.key ?? next?.value;
  if (!next || !first) return null;
  return next.start.find(({ type }) => type === 'anchor' || type === 'tag')?.offset ?? first.offset;
}

/** Whether an edit would remove a comment outside the entry itself. */
function holdsComment(source: string, edit: Edit, span: Span): boolean {
  const outside =
    source.slice(edit.from, Math.max(edit.from, span.from)) + source.slice(span.to, Math.max(edit.to, span.to));
  return outside.includes('#');
}

/** The index of an entry among the items of a collection; -1 if there is none. */
export function indexOfEntry(around: YAMLMap | YAMLSeq, key: string | number): number {
  const { items } = around;
  if (typeof key === 'number') return key < items.length && !items.some(isPair) ? key : -1;
  return items.findIndex((item) => isPair(item) && keyText(item.key) === key);
}
