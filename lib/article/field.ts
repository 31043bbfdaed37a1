import type { z } from 'zod';
import { cleaned, firstOf, type Located, type Normalised } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import type { Fix } from '@/lib/core/problem';
import type { RuleName } from '@/lib/rules/rules';

/**
 * How one value may be written. Every scalar is text to the reader, whatever YAML takes it for, so `text` stands for
 * numbers and yes and no as well. Readers see `text`, `topic`, `offering` and `any text`, and no other. `any text` and
 * `anything` are not judged by their form.
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

/** A place in the front matter where an editor writes something. */
export interface WrittenField {
  /** For editors: what it is for and how it is written. */
  readonly description: string;
  readonly form: Form;
  /** What an editor would type after its name, in one line of YAML; null for what is kept unread. */
  readonly example: string | null;
  /**
   * What becomes of it: `whole`, all of it ends in the article; `part`, only some of its fields are read; `kept`, it
   * stays with the article unread.
   */
  readonly use: 'whole' | 'part' | 'kept';
  readonly required?: true;
  /** Whether a list of them may stand where one may. */
  readonly many?: true;
  /** Its own fields, where it may be written as a group. */
  readonly fields?: WrittenFields;
}

/** Places by name. In a row of the table `link.href` names a field of a group that several rows share. */
export type WrittenFields = Readonly<Record<string, WrittenField>>;

type More = Pick<Partial<WrittenField>, 'required' | 'many' | 'fields'>;

/** A place that is read. */
export function read(form: Form, description: string, example: string, more: More = {}): WrittenField {
  return { description, form, example, use: 'whole', ...more };
}

/** A group of which only the named fields are read. */
export function group(description: string, example: string): WrittenField {
  return { description, form: 'anything', example, use: 'part' };
}

/** A place that is known, and kept with the article unread. */
export function kept(description: string): WrittenField {
  return { description, form: 'anything', example: null, use: 'kept' };
}

/** What was odd but not wrong, at the field as the editor wrote it. */
export interface Remark {
  readonly rule: RuleName;
  readonly path: FieldPath;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: Fix;
}

/** What is written at each place of a row; null where nothing is. */
export type OwnValues<Written> = { readonly [Name in keyof Written]: Located };

/** The front matter as a row sees it beyond its own places. */
export interface FrontValues {
  /** The first that is written of another row's places. */
  first(written: WrittenFields): Located;
  remark(remark: Remark): void;
}

/**
 * A field of the article, all of it: where it is written, how the ways to write it become one shape, and what it must be
 * in the end. The preview, the checks and the editors' schema are made of the same.
 */
export interface Field<T = unknown> {
  readonly written: WrittenFields;
  /** Decides nothing: a missing title stays missing, a wrong date stays wrong. */
  readonly normalise: (own: OwnValues<WrittenFields>, front: FrontValues) => Normalised;
  /** Judges the normalised value, and makes of it what all pages rely on. */
  readonly schema: z.ZodType<T>;
}

/** Defines a field. Unless it says how to normalise it is a text, the first that is written of its places. */
export function field<const Written extends WrittenFields, T>({
  written,
  normalise = (own) => cleaned(firstOf(...(Object.values(own) as [Located, ...Located[]]))),
  schema,
}: {
  readonly written: Written;
  readonly normalise?: (own: OwnValues<Written>, front: FrontValues) => Normalised;
  readonly schema: z.ZodType<T>;
}): Field<T> {
  // What a row gets are the places that it names.
  return { written, normalise: normalise as Field<T>['normalise'], schema };
}
