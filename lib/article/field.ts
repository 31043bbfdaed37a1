import type { z } from 'zod';
import { cleaned, firstOf, type LocatedValue, type NormalisedValue } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import type { Fix } from '@/lib/core/problem';
import type { RuleName } from '@/lib/rules/rules';

/**
 * The form of one value. Every scalar is read as text, so `text` includes numbers, yes and no. Readers of the site see
 * only `text`, `topic`, `offering` and `any text`.
 */
export type Form =
  | 'text'
  | 'code'
  | 'date'
  | 'slug'
  | 'status'
  | 'yes or no'
  | 'web address'
  | 'older address'
  | 'topic'
  | 'offering'
  | 'permalink'
  | 'any text'
  | 'anything';

/** A place in the front matter. */
export interface WrittenField {
  /** For editors: its purpose and how it is written. */
  readonly description: string;
  readonly form: Form;
  /** What an editor would type after its name, in one line of YAML; null for what is kept unread. */
  readonly example: string | null;
  /**
   * `read`: completely; `part`: a group of which only some fields are read; `unread`: only stored in `extra` of the
   * article, as is a group of which a part is read.
   */
  readonly use: 'read' | 'part' | 'unread';
  readonly required?: true;
  /** Whether a list is allowed as well as one value. */
  readonly many?: true;
  /** Its own fields, if it may be written as a group. */
  readonly fields?: WrittenFields;
}

/** Places by name. In a row, `link.href` names a field of a group that several rows may share. */
export type WrittenFields = Readonly<Record<string, WrittenField>>;

type More = Pick<Partial<WrittenField>, 'required' | 'many' | 'fields'>;

/** A place that is read. */
export function read(form: Form, description: string, example: string, more: More = {}): WrittenField {
  return { description, form, example, use: 'read', ...more };
}

/** A group of which only the named fields are read. */
export function group(description: string, example: string): WrittenField {
  return { description, form: 'anything', example, use: 'part' };
}

/** A known place that is not read. */
export function unread(description: string): WrittenField {
  return { description, form: 'anything', example: null, use: 'unread' };
}

/** Something odd that does not make the file invalid; `path` is the field as the editor wrote it. */
export interface Remark {
  readonly rule: RuleName;
  readonly path: FieldPath;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: Fix;
}

/** The values at the places of a row; null where nothing is written. */
export type OwnValues<Written> = { readonly [Name in keyof Written]: LocatedValue };

/** What a row can use besides its own places. */
export interface FrontValues {
  /** The first value that is not blank among another row's places. */
  first(written: WrittenFields): LocatedValue;
  remark(remark: Remark): void;
}

/**
 * A field of the article: where it is written, how its spellings are normalised, and what it must be. Parser, preview,
 * checks and the editors' schema are all derived from it.
 */
export interface Field<T = unknown> {
  readonly written: WrittenFields;
  /** Gives all spellings one shape, without judging: a missing title stays missing, a wrong date stays wrong. */
  readonly normalise: (own: OwnValues<WrittenFields>, front: FrontValues) => NormalisedValue;
  /** Validates the normalised value and turns it into the article's. */
  readonly schema: z.ZodType<T>;
}

/** Defines a field. Without `normalise` it is a text: the first value that is not blank among its places. */
export function field<const Written extends WrittenFields, T>({
  written,
  normalise = (own) => cleaned(firstOf(...(Object.values(own) as [LocatedValue, ...LocatedValue[]]))),
  schema,
}: {
  readonly written: Written;
  readonly normalise?: (own: OwnValues<Written>, front: FrontValues) => NormalisedValue;
  readonly schema: z.ZodType<T>;
}): Field<T> {
  // Safe, because a row gets exactly the places that it names.
  return { written, normalise: normalise as Field<T>['normalise'], schema };
}
