import type { FieldPath } from '@/lib/core/field-path';
import { asList, asRecord, isBlank, onlyOne } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';

/** A value of the front matter, not validated, with its path: keys and indexes as the editor wrote them. */
export interface LocatedValue {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** A group of normalised values, with the path of the value it was made from. */
export interface LocatedGroup {
  readonly path: FieldPath;
  readonly fields: Readonly<Record<string, NormalisedValue>>;
}

/** A list of normalised values, with the path of the value it was made from. */
export interface LocatedList {
  readonly path: FieldPath;
  readonly entries: readonly NormalisedValue[];
}

/** A value in the shape that a schema validates; every part has its path. */
export type NormalisedValue = LocatedValue | LocatedGroup | LocatedList;

/** The value without paths, for a schema. Does not copy written values, which may be deep, or contain themselves. */
export function plainValue(node: NormalisedValue): unknown {
  if ('entries' in node) return node.entries.map(plainValue);
  if (!('fields' in node)) return node.value;
  const values: Record<string, unknown> = {};
  for (const name in node.fields) values[name] = plainValue(node.fields[name] as NormalisedValue);
  return values;
}

/** The path of the written value of a part; of the nearest one, if the schema goes deeper than the normalised parts. */
export function pathWithin(node: NormalisedValue, part: readonly PropertyKey[]): FieldPath {
  const [key, ...rest] = part;
  const next = key === undefined ? undefined : partOf(node, key);
  return next ? pathWithin(next, rest) : node.path;
}

function partOf(node: NormalisedValue, key: PropertyKey): NormalisedValue | undefined {
  if ('fields' in node) return node.fields[String(key)];
  return 'entries' in node ? node.entries[Number(key)] : undefined;
}

/** The values as written from which a normalised value and its parts were made. */
export function sourcesOf(node: NormalisedValue): readonly LocatedValue[] {
  if ('fields' in node) return Object.values(node.fields).flatMap(sourcesOf);
  return 'entries' in node ? node.entries.flatMap(sourcesOf) : [node];
}

/** Another value at the same place. */
export function withValue({ path }: LocatedValue, value: unknown): LocatedValue {
  return { path, value };
}

/** Text as readers see it; any other value unchanged, for the schema to reject. */
export function cleaned({ path, value }: LocatedValue): LocatedValue {
  return { path, value: typeof value === 'string' ? cleanText(value) : value };
}

/** The first value that is not blank; if all are, null at the first place. */
export function firstOf(first: LocatedValue, ...others: readonly LocatedValue[]): LocatedValue {
  if (!isBlank(first.value)) return first;
  return others.find(({ value }) => !isBlank(value)) ?? withValue(first, null);
}

/** Every entry of a list, blank ones included; one value stands for a list of one. */
export function entriesOf({ path, value }: LocatedValue): readonly LocatedValue[] {
  if (!Array.isArray(value)) return asList(value).map((entry) => ({ path, value: entry }));
  return value.map((entry, index) => ({ path: [...path, index], value: entry }));
}

/** The only entry of a list that is not blank; any other value unchanged. */
export function onlyEntry({ path, value }: LocatedValue): LocatedValue {
  const [at, only] = onlyOne(value, path);
  return { path: at, value: only };
}

/**
 * The fields of a group with the names in a table; null for each one that the group lacks, or if it is not a group.
 *
 * @param table has the names as keys
 */
export function partsOf<T extends object>(
  { path, value }: LocatedValue,
  table: T,
): { readonly [Name in keyof T]: LocatedValue } {
  const group = asRecord(value);
  const parts: Record<string, LocatedValue> = {};
  for (const name in table) parts[name] = { path: [...path, name], value: group?.[name] ?? null };
  return parts as { readonly [Name in keyof T]: LocatedValue };
}

/** Whether a value says nothing: blank, or a group of nothing but blanks. */
export function saysNothing({ value }: LocatedValue): boolean {
  const group = asRecord(value);
  return group ? Object.values(group).every(isBlank) : isBlank(value);
}
