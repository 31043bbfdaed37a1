import type { Article, ArticleFile } from '@/lib/article/article';
import { createLruCache } from '@/lib/core/cache';

/** More different parts than any archive has; the cache drops only parts that no file has any more. */
const MAX_PARTS = 200_000;

const parts = createLruCache<string, unknown>(MAX_PARTS);

/**
 * The file with equal parts (topics, offerings, authors, sources, institutions, places …) replaced by one shared object
 * each. Thousands of articles name the same few: sharing saves most of the memory, and makes comparing them cheap.
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
 * Does the same for files that already share parts among themselves, because they were deserialised together. Leaves
 * out their places, which nothing compares.
 */
export function sharePartsOfMany(): (file: ArticleFile) => ArticleFile {
  const seen = new Map<object, object>();
  const shareSeen: Share = <T extends object>(part: T): T => {
    // Looking up an object is faster than serialising it.
    const known = seen.get(part) ?? share(part);
    seen.set(part, known);
    return known as T;
  };
  return (file) => ({ ...file, article: withSharedNames(file.article, shareSeen) });
}

/** Returns one object for all parts that are equal plain data. */
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

/** Parts are equal if the same fields come in the same order. The topics of an offering are shared as well. */
function share<T extends object>(part: T): T {
  return parts.get(JSON.stringify(part), () => withSharedTopics(part)) as T;
}

function withSharedTopics(part: object): object {
  return 'topics' in part && Array.isArray(part.topics) ? { ...part, topics: part.topics.map(share) } : part;
}
