import { FRONT_MATTER_FIELDS, KNOWN_BESIDE, UNDERSTOOD } from '@/lib/article/front-matter-fields';
import { forgivenEdits, nearestOf, withinEdits } from '@/lib/core/edit-distance';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank } from '@/lib/core/fields';

type Fields = Readonly<Record<string, unknown>>;

/** A field nobody reads, and the one it is a slip away from. */
export interface MisspeltField {
  readonly path: FieldPath;
  readonly meant: string;
}

/**
 * Fields nobody knows whose name is a slip away from one that is read and not written: `statuss: draft` publishes, and
 * with `herf` under `link` an article loses its original without a word.
 *
 * @param data front matter under the usual names of its fields
 */
export function misspeltFields(data: Fields): readonly MisspeltField[] {
  return [...misspeltOutside(data), ...GROUPS.flatMap((group) => misspeltWithin(data[group.name], group))];
}

function misspeltOutside(data: Fields): MisspeltField[] {
  return Object.keys(data).flatMap((name) => {
    if (UNDERSTOOD.has(name) || KNOWN_BESIDE.has(name)) return [];
    const meant = [...UNDERSTOOD].find(
      (known) =>
        // Below five letters too many words are neighbours (`href`, `xref`).
        known.length > 4 &&
        !Object.hasOwn(data, known) &&
        withinEdits(name.toLowerCase(), known.toLowerCase(), forgivenEdits(known)),
    );
    return meant ? [{ path: [name], meant }] : [];
  });
}

/** A field that may be written as a group, or as a list of such, with the names of the group's own fields. */
interface Group {
  readonly name: string;
  readonly known: ReadonlySet<string>;
  readonly read: readonly string[];
}

const GROUPS: readonly Group[] = Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, { fields }]) => {
  if (!fields) return [];
  const read = Object.entries(fields).flatMap(([field, { use }]) => (use === 'kept' ? [] : [field]));
  return [{ name, known: new Set(Object.keys(fields)), read }];
});

function misspeltWithin(value: unknown, { name, known, read }: Group): MisspeltField[] {
  const groups = Array.isArray(value)
    ? value.map((entry, index) => [[name, index], entry] as const)
    : [[[name], value] as const];
  return groups.flatMap(([at, entry]) => {
    const group = asRecord(entry) ?? {};
    return Object.keys(group).flatMap((field) => {
      if (known.has(field) || isBlank(group[field])) return [];
      const meant = nearestOf(field, read);
      return meant !== null && isBlank(group[meant]) ? [{ path: [...at, field], meant }] : [];
    });
  });
}
