import { truncate } from '@/lib/core/text';
import type { Library } from '@/lib/library/library';
import { SEARCH_INDEX_VERSION, type SearchIndex } from '@/lib/search/search-index';

/** How much of a description is searched and shown. */
const DESCRIPTION_LENGTH = 160;

/** The search index of a library. Bodies are left out: they would be most of the download and little of the use. */
export function buildSearchIndex({ articles, topics, authors, sources }: Library): SearchIndex {
  const topicAt = positions(topics.keys());
  const authorAt = positions(authors.keys());
  const publishers = [
    ...new Set(articles.flatMap(({ publisher }) => (publisher ? [publisherName(publisher, sources)] : []))),
  ];
  const publisherAt = positions(publishers);
  return {
    version: SEARCH_INDEX_VERSION,
    slugs: articles.map(({ slug }) => slug),
    titles: articles.map(({ title }) => title),
    descriptions: articles.map(({ description }) => truncate(description, DESCRIPTION_LENGTH)),
    days: articles.map(({ date }) => date.day),
    topicsOf: articles.map((article) => article.topics.map(({ slug }) => topicAt.get(slug) ?? -1)),
    authorsOf: articles.map((article) => article.authors.map(({ slug }) => authorAt.get(slug) ?? -1)),
    publisherOf: articles.map(({ publisher }) =>
      publisher ? (publisherAt.get(publisherName(publisher, sources)) ?? -1) : -1,
    ),
    topics: [...topics.values()].map(({ label, taxonomy }) => ({ label, taxonomy })),
    authors: [...authors.values()].map(({ name }) => name),
    publishers,
  };
}

function publisherName(publisher: { name: string; domain: string | null }, sources: Library['sources']): string {
  return (publisher.domain === null ? null : sources.get(publisher.domain)?.name) ?? publisher.name;
}

function positions(keys: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...keys].map((key, index) => [key, index]));
}
