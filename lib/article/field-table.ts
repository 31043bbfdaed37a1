import { z } from 'zod';
import type { Field, FrontValues, OwnValues, Remark, WrittenField, WrittenFields } from '@/lib/article/field';
import { firstOf, type Located, type LocatedGroup, type Normalised } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';

/** Rows by the article's own name of each field. */
export type Fields = Readonly<Record<string, Field>>;

/** What all rows together make of valid front matter. */
export type ValuesOf<Rows extends Fields> = {
  readonly [Name in keyof Rows]: Rows[Name] extends Field<infer T> ? T : never;
};

/** Front matter by the usual names of its fields, values as written. */
export interface FrontData {
  readonly data: Readonly<Record<string, unknown>>;
  /** Names as written, by the usual ones, where the two differ: `{ categories: 'Categories' }`. */
  readonly names: ReadonlyMap<string, string>;
}

/** What normalising gives: each row's value with its place, and what was odd. */
export interface NormalisedFields<Name extends string = string> extends LocatedGroup {
  readonly fields: Readonly<Record<Name, Normalised>>;
  readonly remarks: readonly Remark[];
}

/** Everything that follows from the rows. */
export interface FieldTable<Rows extends Fields = Fields> {
  readonly rows: Rows;
  /** Every known name of the first level, in the order of the rows, with its own fields below it. */
  readonly written: WrittenFields;
  /** Names that end in the article whole; all others are kept beside it. */
  readonly whole: ReadonlySet<string>;
  /** Finds the fields that other sites write in another case: `Draft: true` must not publish a draft. */
  usualNames(data: FrontData['data']): FrontData;
  /** What is written at the places of a row, each with the way to it. */
  valuesAt<Written extends WrittenFields>(written: Written, front: FrontData): OwnValues<Written>;
  normalise(front: FrontData): NormalisedFields<keyof Rows & string>;
  /** Takes the value of {@link normalise}. */
  readonly schema: z.ZodType<ValuesOf<Rows>>;
}

/** Makes a table of rows, and of fields that are known and kept unread. */
export function fieldTable<const Rows extends Fields>(rows: Rows, keptFields: WrittenFields): FieldTable<Rows> {
  const written = writtenFields(rows, keptFields);
  const namesOf = (...uses: readonly WrittenField['use'][]) =>
    Object.entries(written).flatMap(([name, { use }]) => (uses.includes(use) ? [name] : []));
  const usual = new Map(namesOf('whole', 'part').map((name) => [name.toLowerCase(), name]));
  const entries = Object.entries<Field>(rows);
  const placesOf = placeFinder(rows);
  const valuesAt = <Written extends WrittenFields>(places: Written, front: FrontData) =>
    ownValues(front, placesOf(places)) as OwnValues<Written>;
  return {
    rows,
    written,
    whole: new Set(namesOf('whole')),
    usualNames: (data) => usualNames(data, usual),
    valuesAt,
    normalise: (front) => {
      const remarks: Remark[] = [];
      const values: FrontValues = {
        first: (fields) => firstOf(...(Object.values(valuesAt(fields, front)) as [Located])),
        remark: (remark) => remarks.push(remark),
      };
      const fields: Record<string, Normalised> = {};
      for (const [name, row] of entries) fields[name] = row.normalise(valuesAt(row.written, front), values);
      return { path: [], fields: fields as Record<keyof Rows & string, Normalised>, remarks };
    },
    // Row by row, it is what the type says.
    schema: z.object(
      Object.fromEntries(Object.entries(rows).map(([name, { schema }]) => [name, schema])),
    ) as unknown as z.ZodType<ValuesOf<Rows>>,
  };
}

/** A place of a row: `link.href` in two steps. */
interface WrittenPlace {
  readonly name: string;
  readonly first: string;
  readonly second: string | undefined;
  /** Whether a group that stands here is no value itself: its fields are places of their own. */
  readonly isSplit: boolean;
  readonly isRead: boolean;
}

/** Takes names apart, those of a row once. */
function placeFinder(rows: Fields): (written: WrittenFields) => readonly WrittenPlace[] {
  const names = Object.values(rows).flatMap((row) => Object.keys(row.written));
  const split = new Set(names.flatMap((name) => (name.includes('.') ? [name.split('.')[0]] : [])));
  const known = new Map<WrittenFields, readonly WrittenPlace[]>();
  return (written) => {
    const made = known.get(written);
    if (made) return made;
    const places = Object.entries(written).map(([name, { use }]) => {
      const [first = '', second] = name.split('.');
      return { name, first, second, isSplit: second === undefined && split.has(first), isRead: use === 'whole' };
    });
    known.set(written, places);
    return places;
  };
}

function ownValues({ data, names }: FrontData, places: readonly WrittenPlace[]): OwnValues<WrittenFields> {
  const own: Record<string, Located> = {};
  for (const { name, first, second, isSplit, isRead } of places) {
    const shown = names.get(first) ?? first;
    const value = isRead ? (data[first] ?? null) : null;
    if (second !== undefined) own[name] = { path: [shown, second], value: asRecord(value)?.[second] ?? null };
    else own[name] = { path: [shown], value: isSplit && asRecord(value) ? null : value };
  }
  return own;
}

/** The places of all rows as an editor sees them: groups that rows share are one, with the fields of each. */
function writtenFields(rows: Fields, keptFields: WrittenFields): WrittenFields {
  const all = [...Object.values(rows).map(({ written }) => written), keptFields].flatMap(Object.entries<WrittenField>);
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

/** Renames fields to their usual spelling where that is free. */
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

/** A path under usual names, as the editor wrote it. */
export function asWritten({ names }: Pick<FrontData, 'names'>, [first = '', ...rest]: FieldPath): FieldPath {
  return [names.get(String(first)) ?? first, ...rest];
}

/** A path as the editor wrote it, under usual names. */
export function asUsual({ names }: Pick<FrontData, 'names'>, [first = '', ...rest]: FieldPath): FieldPath {
  const [usual] = [...names].find(([, name]) => name === first) ?? [first];
  return [usual, ...rest];
}
