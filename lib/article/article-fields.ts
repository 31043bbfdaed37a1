import { kept, read, type WrittenFields } from '@/lib/article/field';
import { type FrontData, fieldTable } from '@/lib/article/field-table';
import { appeared, description, optionalDate, status, title } from '@/lib/article/fields/basics';
import { image, pdf } from '@/lib/article/fields/files';
import { aliases, authors, topics } from '@/lib/article/fields/lists';
import { insights, metadata } from '@/lib/article/fields/metadata';
import { institution, offerings, subject } from '@/lib/article/fields/offerings';
import { ORIGINAL, original, publisher, slug, via } from '@/lib/article/fields/origin';
import type { Located } from '@/lib/article/located';

/**
 * Every field of an article, in the order in which an editor reads it: a row says where it is written, how the ways to
 * write it become one shape, and what it must be. The article's type, its reading, misspelt names, the preview's rows and
 * the editors' JSON Schema follow from here.
 */
export const ARTICLE_FIELDS = {
  title,
  slug,
  date: appeared,
  updated: optionalDate({
    lastMod: read('date', 'When it was changed. Shown where the day differs from `date`.', '2021-02-18'),
  }),
  /** Where given, the piece is published from then on, whatever its date. */
  publishAt: optionalDate({
    publishDate: read('date', 'Not published before this moment, whatever `date` says.', '2021-02-17T09:00:00Z'),
  }),
  expires: optionalDate({ expiryDate: read('date', 'Not published from this moment on.', '2022-02-17') }),
  status,
  description,
  authors,
  topics,
  publisher,
  /** Where the original stands; null for a piece of the house's own. */
  original,
  image,
  pdf,
  institution,
  /** The product the piece itself is about, as opposed to `offerings`, which it concerns. */
  subject,
  offerings,
  insights,
  via,
  aliases,
  metadata,
};

/** Fields that are known, and kept with the article unread: provenance, and what repeats other fields. */
export const KEPT_FIELDS: WrittenFields = {
  archetype: kept('Kept from the export.'),
  basePath: kept('Kept from the export.'),
  breadcrumbs: kept('Repeats what other fields say; not read.'),
  breadcrumbLinks: kept('Repeats what other fields say; not read.'),
  categorySlug: kept('Repeats what other fields say; not read.'),
  contentCategories: kept('Kept from the export.'),
  favIconImage: kept('Kept from the export.'),
  id: kept('Kept from the export: the number of the work package.'),
  identifier: kept('Kept from the export.'),
  layOut: kept('Kept from the export.'),
  mastHead: kept('Kept from the export.'),
  mdName: kept('Kept from the export: the name of the file.'),
  openProjectWorkPackageType: kept('Kept from the export.'),
  searchCategory: kept('Kept from the export.'),
  source: kept('Kept from the export: where it was curated.'),
  sub: kept('Kept from the export.'),
  tags: kept('Kept from the export. Topics are written under `categories`.'),
};

export const ARTICLE_TABLE = fieldTable(ARTICLE_FIELDS, KEPT_FIELDS);

/**
 * Every place that may hold the web address of the original, with what is written there; the first that is not blank is
 * read, and the last is the address as it was found.
 *
 * @param data front matter under the usual names of its fields
 */
export function originalPlaces(data: FrontData['data']): readonly [Located, ...Located[]] {
  return Object.values(ARTICLE_TABLE.valuesAt(ORIGINAL, { data, names: new Map() })) as [Located, ...Located[]];
}
