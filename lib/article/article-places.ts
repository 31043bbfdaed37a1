import type { Article, ArticlePlaces, Claim, FieldPlace } from '@/lib/article/article';
import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import { valueOfRow } from '@/lib/article/broken-article';
import { asWritten, type FrontData, type NormalisedFields } from '@/lib/article/field-table';
import type { Normalised } from '@/lib/article/located';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { isBlank } from '@/lib/core/fields';

type ArticleNormalised = NormalisedFields<keyof typeof ARTICLE_FIELDS>;
type Locate = Pick<FrontMatter, 'locate'>;

/** Where in the file the things stand that rules of the library point at. */
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
 * The addresses that a file asks for which is no article, so that a collision is told with its other problems; null where
 * it names no slug, or its addresses are wrong themselves.
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
  const at = ({ path }: Normalised): FieldPlace => ({ ...locate(path), path });
  return { slug: at(slug), aliases: entriesOf(aliases).map(at) };
}

function entriesOf(node: Normalised): readonly Normalised[] {
  return 'entries' in node ? node.entries : [];
}

/** Whether an offering is a name alone: then its label stands where all of it does. */
function isBare(entry: Normalised): boolean {
  return 'fields' in entry && entry.fields.label?.path.length === entry.path.length;
}
