import type { FieldPath } from '@/lib/core/field-path';
import type { CommentAt } from '@/lib/core/yaml-mapping';
import type { YamlEntry, YamlMap, YamlNode } from '@/lib/core/yaml-nodes';

/** A mapping as plain data. */
export function dataOf({ entries }: YamlMap): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, { node }] of entries) data[key] = plainOf(node);
  return data;
}

function plainOf(node: YamlNode): unknown {
  if ('text' in node) return node.text;
  return 'items' in node ? node.items.map(plainOf) : dataOf(node);
}

/** The comments that may have been meant as part of a text, each with the way to it. */
export function commentsOf(
  node: YamlNode,
  path: FieldPath = [],
): { readonly path: FieldPath; readonly comment: CommentAt }[] {
  if ('items' in node) return node.items.flatMap((item, index) => commentsOf(item, [...path, index]));
  if ('entries' in node) return [...node.entries].flatMap(([key, entry]) => commentsOf(entry.node, [...path, key]));
  return node.comment ? [{ path, comment: node.comment }] : [];
}

/** Where a value starts, or the nearest thing around it that exists; null for the mapping itself. */
export function startOfValue(map: YamlMap, path: FieldPath): number | null {
  let node: YamlNode = map;
  let start: number | null = null;
  for (const key of path) {
    const entry = entryOf(node, key);
    if (!entry) break;
    const isEmpty = 'text' in entry.node && entry.node.text === null;
    // An empty value has no place of its own worth showing: point at its key.
    start = isEmpty ? (entry.keyAt ?? entry.node.at) : entry.node.at;
    node = entry.node;
  }
  return start;
}

/** Where a key starts, or the nearest thing around it that exists. */
export function startOfKey(map: YamlMap, path: FieldPath): number | null {
  const parent = path.slice(0, -1);
  const around = parent.reduce<YamlNode | undefined>((node, key) => node && entryOf(node, key)?.node, map);
  const key = path.at(-1);
  const entry = around && key !== undefined && 'entries' in around ? entryOf(around, key) : undefined;
  return entry?.keyAt ?? startOfValue(map, parent);
}

/** What stands under a key; an item of a list has no key to point at. */
function entryOf(node: YamlNode, key: string | number): (Partial<YamlEntry> & Pick<YamlEntry, 'node'>) | undefined {
  if ('entries' in node) return typeof key === 'string' ? node.entries.get(key) : undefined;
  if (!('items' in node)) return undefined;
  const item = node.items[key === '' ? -1 : Number(key)];
  return item && { node: item };
}
