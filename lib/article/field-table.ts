import { z } from 'zod';
import type { Field, FrontValues, OwnValues, Remark, WrittenField, WrittenFields } from '@/lib/article/field';
import { firstOf, type LocatedGroup, type LocatedValue, type NormalisedValue } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';

/** Rows by the name of each field in an article. */
export type Fields = Readonly<Record<string, Field>>;

/** The values that all rows together make from valid front matter. */
export type ValuesOf<Rows extends Fields> = {
  readonly [Name in keyof Rows]: Rows[Name] extends Field<infer T> ? T : never;
};

/** Front matter by the usual names of its fields, values as written. */
export interface FrontData {
  readonly data: Readonly<Record<string, unknown>>;
  /** From usual name to name as written, where the two differ: `categories` → `Categories`. */
  readonly names: ReadonlyMap<string, string>;
}

/** The result of normalising: each row's value with its place, and remarks. */
export interface NormalisedFields<Name extends string = string> extends LocatedGroup {
  readonly fields: Readonly<Record<Name, NormalisedValue>>;
  readonly remarks: readonly Remark[];
}

/** Everything that is derived from the rows. */
export interface FieldTable<Rows extends Fields = Fields> {
  readonly rows: Rows;
  /** Every known name of the first level, in the order of the rows, with its own fields below it. */
  readonly written: WrittenFields;
  /** Names of fields that are read completely; all others go into `extra`. */
  readonly fullyRead: ReadonlySet<string>;
  /** Renames fields that are written in another case: `Draft: true` must not publish a draft. */
  usualNames(data: FrontData['data']): FrontData;
  /** The values at the places of a row, each with its path. */
  valuesAt<Written extends WrittenFields>(written: Written, front: FrontData): OwnValues<Written>;
  normalise(front: FrontData): NormalisedFields<keyof Rows & string>;
  /** Validates the plain value of {@link normalise}. */
  readonly schema: z.ZodType<ValuesOf<Rows>>;
}

/** @param unreadFields known fields that are not read */
export function fieldTable<const Rows extends Fields>(rows: Rows, unreadFields: WrittenFields): FieldTable<Rows> {
  const written = writtenFields(rows, unreadFields);
  const namesOf = (...uses: readonly WrittenField['use'][]) =>
    Object.entries(written).flatMap(([name, { use }]) => (uses.includes(use) ? [name] : []));
  const usual = new Map(namesOf('read', 'part').map((name) => [name.toLowerCase(), name]));
  const entries = Object.entries<Field>(rows);
  const placesOf = placeFinder(rows);
  const valuesAt = <Written extends WrittenFields>(places: Written, front: FrontData) =>
    ownValues(front, placesOf(places)) as OwnValues<Written>;
  return {
    rows,
    written,
    fullyRead: new Set(namesOf('read')),
    usualNames: (data) => usualNames(data, usual),
    valuesAt,
    normalise: (front) => {
      const remarks: Remark[] = [];
      const values: FrontValues = {
        first: (fields) => firstOf(...(Object.values(valuesAt(fields, front)) as [LocatedValue])),
        remark: (remark) => remarks.push(remark),
      };
      const fields: Record<string, NormalisedValue> = {};
      for (const [name, row] of entries) fields[name] = row.normalise(valuesAt(row.written, front), values);
      return { path: [], fields: fields as Record<keyof Rows & string, NormalisedValue>, remarks };
    },
    // TypeScript loses the rows' types in Object.entries.
    schema: z.object(
      Object.fromEntries(Object.entries(rows).map(([name, { schema }]) => [name, schema])),
    ) as unknown as z.ZodType<ValuesOf<Rows>>,
  };
}

/** A place of a row, its name split: `link.href` is `link` and `href`. */
interface WrittenPlace {
  readonly name: string;
  readonly first: string;
  readonly second: string | undefined;
  /** Whether a group here is not itself a value, because its fields are places of their own. */
  readonly isSplit: boolean;
  readonly isRead: boolean;
}

/** Splits names; caches the result for each row. */
function placeFinder(rows: Fields): (written: WrittenFields) => readonly WrittenPlace[] {
  const names = Object.values(rows).flatMap((row) => Object.keys(row.written));
  const split = new Set(names.flatMap((name) => (name.includes('.') ? [name.split('.')[0]] : [])));
  const known = new Map<WrittenFields, readonly WrittenPlace[]>();
  return (written) => {
    const made = known.get(written);
    if (made) return made;
    const places = Object.entries(written).map(([name, { use }]) => {
      const [first = '', second] = name.split('.');
      return { name, first, second, isSplit: second === undefined && split.has(first), isRead: use === 'read' };
    });
    known.set(written, places);
    return places;
  };
}

function ownValues({ data, names }: FrontData, places: readonly WrittenPlace[]): OwnValues<WrittenFields> {
  const own: Record<string, LocatedValue> = {};
  for (const { name, first, second, isSplit, isRead } of places) {
    const shown = names.get(first) ?? first;
    const value = isRead ? (data[first] ?? null) : null;
    if (second !== undefined) own[name] = { path: [shown, second], value: asRecord(value)?.[second] ?? null };
    else own[name] = { path: [shown], value: isSplit && asRecord(value) ? null : value };
  }
  return own;
}

/** The places of all rows as an editor sees them: groups that rows share are merged. */
function writtenFields(rows: Fields, unreadFields: WrittenFields): WrittenFields {
  const all = [...Object.values(rows).map(({ written }) => written), unreadFields].flatMap(
    Object.entries<WrittenField>,
  );
  const groups = new Map<string, Record<string, WrittenField>>();
  for (const [name, one] of all) {
    const [first = '', second] = name.split('.');
    if (second !== undefined) groups.set(first, { ...groups.get(first), [second]: one });
  }
  return Object.fromEntries(
    all.flatMap(([name, one]) => {
      if (name.includes('.')) return [];
      const shared = groups.get(name);
      return [[name, shared ? { ...one, fields: { ...one.fields, ...shared } } : one]];
    }),
  );
}

/** Renames fields to their usual names, unless such a field is there. */
function usualNames(written: FrontData['data'], usual: ReadonlyMap<string, string>): FrontData {
  const names = new Map<string, string>();
  const entries = Object.entries(written).map(([name, value]) => {
    const known = usual.get(name.toLowerCase());
    if (known === undefined || known === name || Object.hasOwn(written, known) || names.has(known))
      return [name, value];
    names.set(known, name);
    return [known, value];
  });
  return { data: Object.fromEntries(entries), names };
}

/** From a path by usual names to the path as the editor wrote it. */
export function asWritten({ names }: Pick<FrontData, 'names'>, [first = '', ...rest]: FieldPath): FieldPath {
  return [names.get(String(first)) ?? first, ...rest];
}

/** From a path as the editor wrote it to the path by usual names. */
export function asUsual({ names }: Pick<FrontData, 'names'>, [first = '', ...rest]: FieldPath): FieldPath {
  const [usual] = [...names].find(([, name]) => name === first) ?? [first];
  return [usual, ...rest];
}
