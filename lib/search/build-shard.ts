import type { Article } from '@/lib/article/article';
import { dayNumber } from '@/lib/core/dates';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import { truncate } from '@/lib/core/truncate';
import type { Library, Publisher, Topic } from '@/lib/library/library';
import { wayToSlug } from '@/lib/search/derived-slug';
import { SEARCH_VERSION, type SearchShard } from '@/lib/search/search-files';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** How much of a description is searched and shown. */
const DESCRIPTION_LENGTH = 160;

type TopicEntry = SearchShard['topics'][number];
type SourceEntry = SearchShard['sources'][number];

/** The names that a shard has from its library, by what articles call them. All else it has from its articles. */
export interface ShardNames {
  /** By slug. */
  readonly topics: ReadonlyMap<string, TopicEntry>;
  /** By slug. */
  readonly authors: ReadonlyMap<string, string>;
  /** By domain; by a space and the name where there is none. */
  readonly sources: ReadonlyMap<string, SourceEntry>;
}

/** One shard's columns. */
export function buildShard(articles: readonly Article[], library: Library): SearchShard {
  return runAtOnce(shardSteps(articles, library)).shard;
}

/** {@link buildShard} with stops, and the names in it. */
export function* shardSteps(
  articles: readonly Article[],
  library: Library,
): Steps<{ readonly shard: SearchShard; readonly names: ShardNames }> {
  const [topics, authors, sources] = [dictionary<TopicEntry>(), dictionary<string>(), dictionary<SourceEntry>()];
  const columns = {
    titles: [] as string[],
    descriptions: [] as string[],
    days: [] as number[],
    slugs: [] as (string | number)[],
    topicsOf: [] as number[][],
    authorsOf: [] as number[][],
    sourceOf: [] as number[],
  };
  let lastDay = 0;
  yield* inSteps(articles, (article) => {
    const { title, description, slug, publisher } = article;
    const day = dayNumber(article.date.day) ?? 0;
    const way = wayToSlug(publisher?.domain ?? '', title, slug);
    columns.days.push(columns.days.length === 0 ? day : lastDay - day);
    columns.titles.push(title);
    columns.descriptions.push(truncate(description, DESCRIPTION_LENGTH));
    columns.slugs.push(way < 0 ? slug : way);
    columns.topicsOf.push(article.topics.map((ref) => topics.at(ref.slug, () => topicEntry(library, ref.slug))));
    columns.authorsOf.push(
      article.authors.map((author) => authors.at(author.slug, () => authorName(library, author.slug, author.name))),
    );
    columns.sourceOf.push(publisher ? sources.at(sourceKey(publisher), () => sourceEntry(library, publisher)) : -1);
    lastDay = day;
  });
  const names = { topics: topics.entries, authors: authors.entries, sources: sources.entries };
  const shard = {
    version: SEARCH_VERSION,
    ...columns,
    topics: [...topics.entries.values()],
    authors: [...authors.entries.values()],
    sources: [...sources.entries.values()],
  };
  return { shard, names };
}

/** Whether a library gives all these names as they are. */
export function hasNames(library: Library, { topics, authors, sources }: ShardNames): boolean {
  return (
    [...topics].every(([slug, [label, taxonomy]]) => {
      const shown = topicAt(library, slug);
      return shown.label === label && shown.taxonomy === taxonomy;
    }) &&
    [...authors].every(([slug, name]) => authorName(library, slug, name) === name) &&
    [...sources].every(([domain, [name]]) => sourceName(library, domain, name) === name)
  );
}

function topicAt({ topics }: Library, slug: string): Pick<Topic, 'label' | 'taxonomy'> {
  return topics.get(slug) ?? { label: slug, taxonomy: '' };
}

function topicEntry(library: Library, slug: string): TopicEntry {
  const { label, taxonomy } = topicAt(library, slug);
  return derivedTopicSlug(label, taxonomy) === slug ? [label, taxonomy] : [label, taxonomy, slug];
}

function authorName({ authors }: Library, slug: string, written: string): string {
  return authors.get(slug)?.name ?? written;
}

function sourceName({ sources }: Library, key: string, written: string): string {
  return sources.get(key)?.name ?? written;
}

/** No domain begins with a space. */
function sourceKey({ domain, name }: Publisher): string {
  return domain ?? ` ${name}`;
}

function sourceEntry(library: Library, { domain, name: written }: Publisher): SourceEntry {
  const name = sourceName(library, domain ?? '', written);
  return domain === name ? [name] : [name, domain ?? ''];
}

/** Numbers the keys in the order they are first asked for. */
function dictionary<T>() {
  const positions = new Map<string, number>();
  const entries = new Map<string, T>();
  const at = (key: string, make: () => T): number => {
    const known = positions.get(key);
    if (known !== undefined) return known;
    entries.set(key, make());
    positions.set(key, positions.size);
    return positions.size - 1;
  };
  return { at, entries };
}
