import { originalPlaces } from '@/lib/article/article-fields';
import type { WrittenFields } from '@/lib/article/field';
import type { FieldTable } from '@/lib/article/field-table';
import { perObject } from '@/lib/core/cache';
import { forgivenEdits, nearestOf, withinEdits } from '@/lib/core/edit-distance';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank } from '@/lib/core/fields';
import { lettersOf } from '@/lib/core/fold-text';

type Fields = Readonly<Record<string, unknown>>;

/** An unknown field whose name resembles a known one. */
export interface MisspeltField {
  readonly path: FieldPath;
  /** The usual name of the known one. */
  readonly meant: string;
  /** Whether the known one is written as well. */
  readonly isTwin: boolean;
}

/**
 * Unknown fields whose name is a typo of a known one: `statuss: draft` would be published, `link: { herf: … }` would
 * lose the original.
 *
 * @param data front matter by the usual names of its fields
 */
export function misspeltFields(data: Fields, { written }: Pick<FieldTable, 'written'>): readonly MisspeltField[] {
  const { outside, groups } = namesOf(written);
  return [
    ...misspeltOutside(data, outside),
    ...namedOtherwise(data, outside),
    ...groups.flatMap((group) => misspeltWithin(data[group.name], group)),
  ];
}

/** All known names, and those that are read, at least in part. */
interface Names {
  readonly known: ReadonlySet<string>;
  readonly read: readonly string[];
}

/** A field that may be written as a group or a list of groups, with the names of the group's fields. */
interface Group extends Names {
  readonly name: string;
}

const namesOf = perObject((written: WrittenFields): { readonly outside: Names; readonly groups: readonly Group[] } => ({
  outside: namesIn(written),
  groups: Object.entries(written).flatMap(([name, { fields }]) => (fields ? [{ name, ...namesIn(fields) }] : [])),
}));

function namesIn(fields: WrittenFields): Names {
  const read = Object.entries(fields).flatMap(([name, { use }]) => (use === 'unread' ? [] : [name]));
  return { known: new Set(Object.keys(fields)), read };
}

/** From the names of other systems to the usual names here. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: 'date_published published_at published_date pubDate pub_date publish_date post_date created created_at posted',
    description: 'excerpt summary abstract teaser dek standfirst meta_description custom_excerpt post_excerpt',
    featuredImage: 'feature_image featured_image cover_image coverImage hero_image thumbnail post_thumbnail ogImage',
    link: 'canonical canonical_url canonicalUrl source_url original_url externalUrl external_url',
    lastMod: 'date_updated updated_at modified_at date_modified post_modified last_modified_at',
  }).flatMap(([meant, names]) => names.split(' ').map((name) => [lettersOf(name), meant] as const)),
);

/** Fields with another system's name, if the usual one is not written. */
function namedOtherwise(data: Fields, { known, read }: Names): MisspeltField[] {
  const hasOriginal = originalPlaces(data).some(({ value }) => !isBlank(value));
  return Object.keys(data).flatMap((name) => {
    const meant = OTHER_NAMES.get(lettersOf(name));
    if (meant === undefined || known.has(name) || isBlank(data[name])) return [];
    const isThere = !isBlank(data[meant]) || (meant === 'link' && hasOriginal);
    return isThere || read.some((other) => isSlipOf(name, other, data)) ? [] : [{ path: [name], meant, isTwin: false }];
  });
}

function misspeltOutside(data: Fields, { known, read }: Names): MisspeltField[] {
  return Object.keys(data).flatMap((name) => {
    if (known.has(name) || isBlank(data[name])) return [];
    const meant = read.find((other) => isSlipOf(name, other, data));
    return meant ? [{ path: [name], meant, isTwin: Object.hasOwn(data, meant) }] : [];
  });
}

function isSlipOf(name: string, known: string, data: Fields): boolean {
  if (lettersOf(name) === lettersOf(known)) return true;
  // With fewer than five letters, too many other words are one edit away (`href`, `xref`).
  if (known.length <= 4) return false;
  const [typed, meant] = [name.toLowerCase(), known.toLowerCase()];
  if (Object.hasOwn(data, known)) return isTwinOf(typed, meant);
  return withinEdits(typed, meant, forgivenEdits(known));
}

/** Stricter if the known field is written too: one edit at most, and a plural is another field. */
function isTwinOf(typed: string, meant: string): boolean {
  return typed.replace(/s$/, '') !== meant.replace(/s$/, '') && withinEdits(typed, meant, 1);
}

function misspeltWithin(value: unknown, { name, known, read }: Group): MisspeltField[] {
  const groups = Array.isArray(value)
    ? value.map((entry, index) => [[name, index], entry] as const)
    : [[[name], value] as const];
  return groups.flatMap(([at, entry]) => {
    const group = asRecord(entry) ?? {};
    return Object.keys(group).flatMap((field) => {
      if (known.has(field) || isBlank(group[field])) return [];
      const meant = read.find((other) => lettersOf(other) === lettersOf(field)) ?? nearestOf(field, read);
      if (meant === null) return [];
      const isTwin = !isBlank(group[meant]);
      const isTypo =
        !isTwin || lettersOf(meant) === lettersOf(field) || isTwinOf(field.toLowerCase(), meant.toLowerCase());
      return isTypo ? [{ path: [...at, field], meant, isTwin }] : [];
    });
  });
}
