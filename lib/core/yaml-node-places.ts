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

/** The comments that may have been meant as part of a text, each with the path of that text. */
export function commentsOf(
  node: YamlNode,
  path: FieldPath = [],
): { readonly path: FieldPath; readonly comment: CommentAt }[] {
  if ('items' in node) return node.items.flatMap((item, index) => commentsOf(item, [...path, index]));
  if ('entries' in node) return [...node.entries].flatMap(([key, entry]) => commentsOf(entry.node, [...path, key]));
  return node.comment ? [{ path, comment: node.comment }] : [];
}

/** The offset of a value, or of the nearest existing value around it; null for the mapping itself. */
export function startOfValue(map: YamlMap, path: FieldPath): number | null {
  let node: YamlNode = map;
  let start: number | null = null;
  for (const key of path) {
    const entry = entryOf(node, key);
    if (!entry) break;
    const isEmpty = 'text' in entry.node && entry.node.text === null;
    // For an empty value, the place of its key is more helpful.
    start = isEmpty ? (entry.keyAt ?? entry.node.at) : entry.node.at;
    node = entry.node;
  }
  return start;
}

/** The offset of a key, or of the nearest existing value around it. */
export function startOfKey(map: YamlMap, path: FieldPath): number | null {
  const parent = path.slice(0, -1);
  const around = parent.reduce<YamlNode | undefined>((node, key) => node && entryOf(node, key)?.node, map);
  const key = path.at(-1);
  const entry = around && key !== undefined && 'entries' in around ? entryOf(around, key) : undefined;
  return entry?.keyAt ?? startOfValue(map, parent);
}

/** The entry with a key, or the item of a list, which has no `keyAt`. */
function entryOf(node: YamlNode, key: string | number): (Partial<YamlEntry> & Pick<YamlEntry, 'node'>) | undefined {
  if ('entries' in node) return typeof key === 'string' ? node.entries.get(key) : undefined;
  if (!('items' in node)) return undefined;
  const item = node.items[key === '' ? -1 : Number(key)];
  return item && { node: item };
}
