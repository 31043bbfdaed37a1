import type { Article, TopicRef } from '@/lib/article/article';
import type { NameKind } from '@/lib/article/facets';
import { compareText, readingOrder } from '@/lib/core/compare-text';
import type { FacetGroup, Library, Topic } from '@/lib/library/library';
import { bySharedTopics } from '@/lib/library/shared-topics';
import type { Offering } from '@/lib/offering/offering';

export function latest(library: Pick<Library, 'articles'>, count: number): readonly Article[] {
  return library.articles.slice(0, count);
}

/** The values of a facet with their articles, by key; topics included. */
export function groupsOf(
  { topics, groups }: Pick<Library, 'topics' | 'groups'>,
  kind: NameKind,
): ReadonlyMap<string, Omit<FacetGroup, 'key'>> {
  return kind === 'topic' ? topics : groups[kind];
}

/** The groups with the most articles, most first; never a group without articles. */
export function strongest<Group extends Pick<FacetGroup, 'articles'>>(
  groups: Iterable<readonly [key: string, group: Group]>,
  count: number,
): readonly (readonly [key: string, group: Group])[] {
  return [...groups]
    .filter(([, { articles }]) => articles.length > 0)
    .sort(([a, x], [b, y]) => y.articles.length - x.articles.length || compareText(a, b))
    .slice(0, count);
}

/** The topics with the most articles, most first. */
export function strongestTopics({ topics }: Pick<Library, 'topics'>, count: number): readonly Topic[] {
  return strongest(topics, count).map(([, topic]) => topic);
}

/** A taxonomy and its topics, both in reading order. */
export interface TaxonomyGroup {
  readonly taxonomy: string;
  readonly topics: readonly Topic[];
}

/**
 * Topics by taxonomy: first the taxonomies in the site's settings, in that order, then the others, those with most articles
 * first. Topics are sorted by label.
 */
export function topicsByTaxonomy(library: Library): readonly TaxonomyGroup[] {
  const groups = new Map<string, Topic[]>();
  for (const topic of library.topics.values()) {
    const group = groups.get(topic.taxonomy) ?? [];
    group.push(topic);
    groups.set(topic.taxonomy, group);
  }
  const named = library.site.taxonomies.map(({ name }) => name);
  const placeOf = (taxonomy: string) => (named.includes(taxonomy) ? named.indexOf(taxonomy) : named.length);
  const weight = (topics: readonly Topic[]) => topics.reduce((sum, topic) => sum + topic.articles.length, 0);
  return [...groups]
    .map(([taxonomy, topics]) => ({ taxonomy, topics }))
    .sort(
      (a, b) =>
        placeOf(a.taxonomy) - placeOf(b.taxonomy) ||
        weight(b.topics) - weight(a.topics) ||
        compareText(a.taxonomy, b.taxonomy),
    );
}

export function neighboursInTime(library: Library, article: Article): { newer: Article | null; older: Article | null } {
  const position = library.position.get(article.slug) ?? 0;
  return { newer: library.articles[position - 1] ?? null, older: library.articles[position + 1] ?? null };
}

/** A related offering, and a topic that it shares with the article; null if they share none. */
export interface ConnectedOffering {
  readonly offering: Offering;
  readonly topic: TopicRef | null;
}

/** The sidebar of an article: its offerings in the curator's order. */
export function relatedOfferings(library: Library, article: Article): readonly ConnectedOffering[] {
  const own = new Set(article.topics.map(({ slug }) => slug));
  return article.offerings.flatMap((ref) => {
    const offering = library.offerings.get(ref.slug);
    if (!offering) return [];
    return [{ offering, topic: offering.topics.find(({ slug }) => own.has(slug)) ?? null }];
  });
}

/** Offerings of one topic that are compared; keeps the work for all offerings linear. */
const SIMILAR_WINDOW = 200;

/** Offerings that share topics with this one, those that share rare ones first. */
export function similarOfferings(library: Library, offering: Offering, count: number): readonly Offering[] {
  const carriersOf = (slug: string) => {
    const carriers = library.topics.get(slug)?.offerings ?? [];
    return { near: carriers.slice(0, SIMILAR_WINDOW), count: carriers.length };
  };
  const order = readingOrder(library.site.locale);
  const similar = bySharedTopics(offering.topics, carriersOf, library.offerings.size, (a, b) =>
    order(a.label, b.label),
  );
  return similar.filter(({ slug }) => slug !== offering.slug).slice(0, count);
}
