import type { FieldPath } from '@/lib/core/field-path';

/** Functions that read unknown values. They unify how something is written, never what it means. */

/** The fields of a mapping; null if the value is not a mapping. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** A list as it is, one value as a list of one, nothing as an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** For a list with a single entry that is not blank, that entry and its path; else the value as it is. */
export function onlyOne(value: unknown, at: FieldPath): readonly [at: FieldPath, value: unknown] {
  if (!Array.isArray(value)) return [at, value];
  const written = [...value.entries()].filter(([, entry]) => !isBlank(entry));
  const [[index, entry] = [0, null]] = written;
  return written.length === 1 ? [[...at, index], entry] : [at, value];
}

/** True for null, undefined, white space, and a list of such: editors write all of these for "none". */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The first value that is not blank; undefined when all are. */
export function firstWritten(...values: readonly unknown[]): unknown {
  return values.find((value) => !isBlank(value));
}

/** Describes a value to editors: `a list`, `"text"`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `"${String(value)}"`;
}
