import type { Article, ArticlePlaces, Claim, FieldPlace } from '@/lib/article/article';
import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import { valueOfRow } from '@/lib/article/broken-article';
import { asWritten, type FrontData, type NormalisedFields } from '@/lib/article/field-table';
import type { NormalisedValue } from '@/lib/article/located';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { isBlank } from '@/lib/core/fields';

type ArticleNormalised = NormalisedFields<keyof typeof ARTICLE_FIELDS>;
type Locate = Pick<FrontMatter, 'locate'>;

/** The places in the file that rules of the library report. */
export function placesOf({ fields }: ArticleNormalised, names: Pick<FrontData, 'names'>, front: Locate): ArticlePlaces {
  const { title, original, image, pdf, topics, offerings } = fields;
  const at = ({ path }: { readonly path: FieldPath }): FieldPlace => ({ ...front.locate(path), path });
  return {
    ...claimPlaces(fields, front),
    title: at(title),
    original: at(original),
    id: at({ path: asWritten(names, ['id']) }),
    image: at(image),
    pdf: at(pdf),
    topics: entriesOf(topics).map(at),
    offerings: entriesOf(offerings).map((entry) => ({ ...at(entry), bare: isBare(entry) })),
  };
}

/**
 * The addresses that a broken file would take, so that a collision is reported with its other problems; null if it
 * names no slug, or its addresses are invalid.
 */
export function claimOf(
  { fields }: ArticleNormalised,
  { data }: FrontData,
  shownAs: string,
  front: Locate,
): Claim | null {
  if (isBlank(data.slug)) return null;
  const slug = valueOfRow<Article['slug']>(ARTICLE_FIELDS.slug, fields.slug);
  const aliases = valueOfRow<Article['aliases']>(ARTICLE_FIELDS.aliases, fields.aliases);
  if (slug === null || aliases === null) return null;
  return { article: { slug, aliases }, shownAs, places: claimPlaces(fields, front) };
}

function claimPlaces({ slug, aliases }: ArticleNormalised['fields'], { locate }: Locate): Claim['places'] {
  const at = ({ path }: NormalisedValue): FieldPlace => ({ ...locate(path), path });
  return { slug: at(slug), aliases: entriesOf(aliases).map(at) };
}

function entriesOf(node: NormalisedValue): readonly NormalisedValue[] {
  return 'entries' in node ? node.entries : [];
}

/** Whether an offering is written as a name alone, not as a group: then the place of its label is that of the entry. */
function isBare(entry: NormalisedValue): boolean {
  return 'fields' in entry && entry.fields.label?.path.length === entry.path.length;
}
