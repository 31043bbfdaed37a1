import type { Article, ArticleFile } from '@/lib/article/article';
import { createLruCache } from '@/lib/core/cache';

/** More different parts than any archive has: what was edited long ago is forgotten. */
const MOST = 200_000;

const parts = createLruCache<string, unknown>(MOST);

/**
 * The file with one object for each topic, offering, author, source, institution, place and whatever else files have alike. Thousands of
 * articles name the same few: it saves most of the memory, and comparing what is one object costs nothing.
 */
export function shareParts(file: ArticleFile): ArticleFile {
  const places = Object.entries(file.places).map(([name, place]) => [name, share(place)]);
  return {
    ...file,
    article: withSharedNames(file.article, share),
    places: Object.fromEntries(places) as unknown as ArticleFile['places'],
    written: share(file.written),
  };
}

/**
 * Does the same for files that share parts among themselves already, as those do that were written in one piece. Their
 * places stay as they are, since nothing asks whether two of them are one object.
 */
export function sharePartsOfMany(): (file: ArticleFile) => ArticleFile {
  const seen = new Map<object, object>();
  const shareSeen: Share = <T extends object>(part: T): T => {
    // An object is found faster than its text.
    const known = seen.get(part) ?? share(part);
    seen.set(part, known);
    return known as T;
  };
  return (file) => ({ ...file, article: withSharedNames(file.article, shareSeen) });
}

/** Gives one object for all parts that are the same plain data. */
type Share = <T extends object>(part: T) => T;

function withSharedNames(article: Article, share: Share): Article {
  return {
    ...article,
    authors: article.authors.map(share),
    topics: article.topics.map(share),
    publisher: article.publisher && share(article.publisher),
    institution: article.institution && share(article.institution),
    offerings: article.offerings.map(share),
    metadata: share(article.metadata),
  };
}

/** Two are the same where the same fields come in the same order. An offering has topics, which are shared as well. */
function share<T extends object>(part: T): T {
  return parts.get(JSON.stringify(part), () => withSharedTopics(part)) as T;
}

function withSharedTopics(part: object): object {
  return 'topics' in part && Array.isArray(part.topics) ? { ...part, topics: part.topics.map(share) } : part;
}
