import { read, unread, type WrittenFields } from '@/lib/article/field';
import { type FrontData, fieldTable } from '@/lib/article/field-table';
import { appeared, description, optionalDate, status, title } from '@/lib/article/fields/basics';
import { image, pdf } from '@/lib/article/fields/files';
import { aliases, authors, topics } from '@/lib/article/fields/lists';
import { insights, metadata } from '@/lib/article/fields/metadata';
import { institution, offerings, subject } from '@/lib/article/fields/offerings';
import { ORIGINAL, original, publisher, slug, via } from '@/lib/article/fields/origin';
import type { LocatedValue } from '@/lib/article/located';

/**
 * Every field of an article, in the order in which editors read them: a row says where it is written, how its spellings
 * are normalised, and what it must be. The article's type, its parser, the check for misspelt names, the preview's rows
 * and the editors' JSON Schema are derived from this table.
 */
export const ARTICLE_FIELDS = {
  title,
  slug,
  date: appeared,
  updated: optionalDate({
    lastMod: read('date', 'When it was changed. Shown where the day differs from `date`.', '2021-02-18'),
  }),
  /** If given, the article is published from then on, whatever its date. */
  publishAt: optionalDate({
    publishDate: read('date', 'Not published before this moment, whatever `date` says.', '2021-02-17T09:00:00Z'),
  }),
  expires: optionalDate({ expiryDate: read('date', 'Not published from this moment on.', '2022-02-17') }),
  status,
  description,
  authors,
  topics,
  publisher,
  /** The web address of the original; null for the site's own article. */
  original,
  image,
  pdf,
  institution,
  /** The offering that the article itself is about, as opposed to `offerings`, which it concerns. */
  subject,
  offerings,
  insights,
  via,
  aliases,
  metadata,
};

/** Known fields that are stored with the article but not read: provenance, and fields that repeat others. */
export const UNREAD_FIELDS: WrittenFields = {
  archetype: unread('Kept from the export.'),
  basePath: unread('Kept from the export.'),
  breadcrumbs: unread('Repeats what other fields say; not read.'),
  breadcrumbLinks: unread('Repeats what other fields say; not read.'),
  categorySlug: unread('Repeats what other fields say; not read.'),
  contentCategories: unread('Kept from the export.'),
  favIconImage: unread('Kept from the export.'),
  id: unread('Kept from the export: the number of the work package.'),
  identifier: unread('Kept from the export.'),
  layOut: unread('Kept from the export.'),
  mastHead: unread('Kept from the export.'),
  mdName: unread('Kept from the export: the name of the file.'),
  openProjectWorkPackageType: unread('Kept from the export.'),
  searchCategory: unread('Kept from the export.'),
  source: unread('Kept from the export: where it was curated.'),
  sub: unread('Kept from the export.'),
  tags: unread('Kept from the export. Topics are written under `categories`.'),
};

export const ARTICLE_TABLE = fieldTable(ARTICLE_FIELDS, UNREAD_FIELDS);

/**
 * Every place that may hold the web address of the original, with its value; the first that is not blank is read.
 *
 * @param data front matter by the usual names of its fields
 */
export function originalPlaces(data: FrontData['data']): readonly [LocatedValue, ...LocatedValue[]] {
  return Object.values(ARTICLE_TABLE.valuesAt(ORIGINAL, { data, names: new Map() })) as [
    LocatedValue,
    ...LocatedValue[],
  ];
}
