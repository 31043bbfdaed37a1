import type { FieldPath } from '@/lib/core/field-path';

/** Reading unknown values without guessing: each function changes only the way a thing is written, never its meaning. */

/** A mapping's own fields, or null when the value is not a mapping. */
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

/** A value where one may stand and a list of one does, with its place: the only entry that is not blank, else the value. */
export function onlyOne(value: unknown, at: FieldPath): readonly [at: FieldPath, value: unknown] {
  if (!Array.isArray(value)) return [at, value];
  const written = [...value.entries()].filter(([, entry]) => !isBlank(entry));
  const [[index, entry] = [0, null]] = written;
  return written.length === 1 ? [[...at, index], entry] : [at, value];
}

/** True for null, a missing field, text of nothing but white space, and a list of such: curators write all for "none". */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The first value that is not blank; undefined when all are. */
export function firstWritten(...values: readonly unknown[]): unknown {
  return values.find((value) => !isBlank(value));
}

/** What a value is, in an editor's words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `"${String(value)}"`;
}
