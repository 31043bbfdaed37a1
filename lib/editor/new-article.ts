import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { plainValue } from '@/lib/article/located';
import { NEWS_PATH } from '@/lib/config/paths';
import { slugOf } from '@/lib/core/slug';
import { domainOf, isDomain, parseWebAddress } from '@/lib/core/web-address';
import { type Holdings, houseNameOf, isFree } from '@/lib/editor/holdings';
import { type ArticleFacts, buildHouseFields, renderArticleFile } from '@/lib/editor/house-fields';

/** The text of a new article, without a body. */
export function renderNewArticle(facts: ArticleFacts): string {
  return renderArticleFile(buildHouseFields(facts), '');
}

/** The derived slug of an article, the same as for a file without one: publisher, then title. */
export function slugFor(title: string, brand: string, original: string): string {
  const { fields } = ARTICLE_TABLE.normalise({ data: { title, link: { brand, href: original } }, names: new Map() });
  return String(plainValue(fields.slug));
}

/** The alias of every new article: its title alone. Empty if the title gives none, or the slug itself. */
export function titleAlias(title: string, slug: string): string {
  const titleSlug = slugOf(title);
  return titleSlug === '' || titleSlug === slug ? '' : `${NEWS_PATH}/${titleSlug}`;
}

/** Splits addresses into free ones and those that are taken. */
export function partByOwner(
  paths: readonly string[],
  holdings: Holdings,
): { free: readonly string[]; taken: readonly string[] } {
  return {
    free: paths.filter((path) => isFree(path, holdings)),
    taken: paths.filter((path) => !isFree(path, holdings)),
  };
}

/** The publisher of an original, by the name that articles here use; empty if the address has no domain. */
export function guessBrand(original: string, holdings: Holdings): string {
  const address = parseWebAddress(original);
  const domain = address ? domainOf(address) : '';
  return isDomain(domain) ? houseNameOf(domain, holdings) : '';
}

/** The empty fields that an editor should fill, in the order of the file. */
export function leftEmpty(facts: ArticleFacts, body: string): readonly string[] {
  const fields: readonly (readonly [name: string, filled: boolean])[] = [
    ['author', facts.authors.length > 0],
    ['categories', facts.topics.length > 0],
    ['description', facts.description !== ''],
    ['featuredImage', facts.picture !== null],
    ['link', facts.original !== ''],
    ['relatedOfferings', facts.offerings.length > 0],
    ['the body', body.trim() !== ''],
  ];
  return fields.flatMap(([name, filled]) => (filled ? [] : [name]));
}
