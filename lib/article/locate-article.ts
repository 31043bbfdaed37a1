import type { Article, ArticleFile, Claim, EntryPlace, Origin } from '@/lib/article/article';
import type { FieldPath } from '@/lib/core/field-path';
import { asList } from '@/lib/core/fields';
import type { Place } from '@/lib/core/yaml-mapping';

/** Where a part of the article's shape was written. */
type Locate = (shape: FieldPath) => Place;

/**
 * Where the addresses stand that a file asks for.
 *
 * @param pathOf the field as it is written
 */
export function locateClaim(
  aliases: readonly string[],
  place: Locate,
  pathOf: (shape: FieldPath) => FieldPath,
): Claim['places'] {
  const ofAlias = (shape: FieldPath) => ({ ...place(shape), path: pathOf(shape) });
  return { slug: place(['slug']), aliases: aliases.map((_alias, index) => ofAlias(['aliases', index])) };
}

/**
 * Where all else stands that rules point at.
 *
 * @param data the front matter under the usual names
 */
export function locateArticle(
  { topics, offerings }: Article,
  data: Readonly<Record<string, unknown>>,
  place: Locate,
  origins: readonly Origin[],
): Omit<ArticleFile['places'], keyof Claim['places']> {
  const entries = (list: string, length: number): EntryPlace[] => {
    const written = origins.filter(({ shape }) => shape.length === 2 && shape[0] === list);
    return Array.from({ length }, (_entry, position) => {
      const index = written[position]?.written[1];
      return { ...place([list, position]), index: typeof index === 'number' ? index : null };
    });
  };
  const related = asList(data.relatedOfferings);
  return {
    title: place(['title']),
    original: place(['original']),
    id: place(['id']),
    image: place(['image']),
    pdf: place(['pdf']),
    topics: entries('topics', topics.length),
    offerings: entries('offerings', offerings.length).map((entry) => ({
      ...entry,
      bare: typeof related[entry.index ?? 0] === 'string',
    })),
  };
}
