import { createHash } from 'node:crypto';
import type { Article } from '@/lib/article/article';
import { dayNumber } from '@/lib/core/dates';
import { slugify } from '@/lib/core/slug';
import { truncate } from '@/lib/core/text';
import type { Library } from '@/lib/library/library';
import { wayToSlug } from '@/lib/search/derived-slug';
import {
  NEWEST_SIZE,
  SEARCH_VERSION,
  type SearchManifest,
  type SearchNames,
  type SearchShard,
  SHARD_SIZE,
  SINGLE_FILE,
} from '@/lib/search/search-files';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** How much of a description is searched and shown. */
const DESCRIPTION_LENGTH = 160;

/** The index of a library as JSON texts: the manifest, and the files it names. */
export interface SearchFiles {
  readonly manifest: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The search index of a library. Bodies are left out: they would be most of the download and little of the use. Shards
 * are filled from the oldest article on, so that publishing changes the newest one alone and a reader's cache keeps the
 * others.
 */
export function buildSearchFiles(library: Library): SearchFiles {
  const files = new Map<string, string>();
  const add = (kind: string, content: SearchShard | SearchNames): string => {
    const json = JSON.stringify(content);
    const file = `${kind}-${createHash('sha256').update(json).digest('hex').slice(0, 16)}.json`;
    files.set(file, json);
    return file;
  };
  const shards = cutIntoShards(library.articles).map((articles) => ({
    file: add('shard', buildShard(articles, library)),
    articles: articles.length,
  }));
  const manifest: SearchManifest = {
    version: SEARCH_VERSION,
    articles: library.articles.length,
    shards,
    names: add('names', buildNames(library)),
  };
  return { manifest: JSON.stringify(manifest), files };
}

function cutIntoShards(articles: readonly Article[]): (readonly Article[])[] {
  if (articles.length <= SINGLE_FILE) return articles.length === 0 ? [] : [articles];
  const newest = articles.length % SHARD_SIZE || SHARD_SIZE;
  const ends = [newest % NEWEST_SIZE, Math.min(newest, (newest % NEWEST_SIZE) + NEWEST_SIZE), newest];
  for (let end = newest + SHARD_SIZE; end <= articles.length; end += SHARD_SIZE) ends.push(end);
  return ends.map((end, index) => articles.slice(ends[index - 1] ?? 0, end)).filter((shard) => shard.length > 0);
}

/** One shard's columns. */
export function buildShard(articles: readonly Article[], { topics, authors, sources }: Library): SearchShard {
  const topicNames = dictionary<SearchShard['topics'][number]>();
  const authorNames = dictionary<string>();
  const sourceNames = dictionary<SearchShard['sources'][number]>();
  const sourceName = ({ publisher }: Article) =>
    (publisher?.domain ? sources.get(publisher.domain)?.name : null) ?? publisher?.name ?? '';
  return {
    version: SEARCH_VERSION,
    titles: articles.map(({ title }) => title),
    descriptions: articles.map(({ description }) => truncate(description, DESCRIPTION_LENGTH)),
    days: differences(articles.map(({ date }) => dayNumber(date.day) ?? 0)),
    slugs: articles.map(({ publisher, title, slug }) => {
      const way = wayToSlug(publisher?.domain ?? '', title, slug);
      return way < 0 ? slug : way;
    }),
    topicsOf: articles.map((article) =>
      article.topics.map(({ slug }) =>
        topicNames.at(slug, () => {
          const { label, taxonomy } = topics.get(slug) ?? { label: slug, taxonomy: '' };
          return derivedTopicSlug(label, taxonomy) === slug ? [label, taxonomy] : [label, taxonomy, slug];
        }),
      ),
    ),
    authorsOf: articles.map((article) =>
      article.authors.map(({ slug, name }) => authorNames.at(slug, () => authors.get(slug)?.name ?? name)),
    ),
    sourceOf: articles.map((article) => {
      if (!article.publisher) return -1;
      const name = sourceName(article);
      const { domain } = article.publisher;
      return sourceNames.at(domain ?? ` ${name}`, () => (domain === name ? [name] : [name, domain ?? '']));
    }),
    topics: topicNames.entries,
    authors: authorNames.entries,
    sources: sourceNames.entries,
  };
}

function buildNames({ offerings, topics }: Library): SearchNames {
  return {
    version: SEARCH_VERSION,
    offerings: [...offerings.values()].map(({ label, slug }) => (slugify(label) === slug ? [label] : [label, slug])),
    topics: [...topics.values()]
      .filter(({ synonyms, articles }) => synonyms.length > 0 || articles.length === 0)
      .map(({ label, taxonomy, synonyms, slug }) =>
        derivedTopicSlug(label, taxonomy) === slug ? [label, taxonomy, synonyms] : [label, taxonomy, synonyms, slug],
      ),
  };
}

/** Numbers the keys in the order they are first asked for. */
function dictionary<T>() {
  const positions = new Map<string, number>();
  const entries: T[] = [];
  const at = (key: string, make: () => T): number => {
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, entries.length);
    return entries.push(make()) - 1;
  };
  return { at, entries };
}

function differences(days: readonly number[]): number[] {
  return days.map((day, index) => (index === 0 ? day : (days[index - 1] ?? 0) - day));
}
