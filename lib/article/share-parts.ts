import type { Article, ArticleFile } from '@/lib/article/article';
import { createMemory } from '@/lib/core/memory';

/** More different parts than any archive has: what was edited long ago is forgotten. */
const MOST = 200_000;

const parts = createMemory<string, unknown>(MOST);

/**
 * The file with one object for each topic, offering, author, publisher and place that files have alike. Thousands of
 * articles name the same few: it saves most of the memory, and comparing what is one object costs nothing.
 */
export function shareParts(file: ArticleFile): ArticleFile {
  const { slug, title, original, id, image, pdf, aliases, topics, offerings } = file.places;
  return {
    ...file,
    article: shareNames(file.article),
    places: {
      slug: share(slug),
      title: share(title),
      original: share(original),
      id: share(id),
      image: share(image),
      pdf: share(pdf),
      aliases: share(aliases),
      topics: share(topics),
      offerings: share(offerings),
    },
  };
}

function shareNames(article: Article): Article {
  return {
    ...article,
    authors: article.authors.map(share),
    topics: article.topics.map(share),
    publisher: article.publisher && share(article.publisher),
    offerings: article.offerings.map((offering) => share({ ...offering, topics: offering.topics.map(share) })),
  };
}

/** The same plain data as one object; equal where the same fields come in the same order. */
function share<T extends object>(part: T): T {
  return parts.get(JSON.stringify(part), () => part) as T;
}
