import type { TopicRef } from '@/lib/article/article';
import { compareText } from '@/lib/core/compare-text';
import type { Library, Topic } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';

/** Newest articles that are counted: an old archive has large topics that are no longer in the news. */
const LATELY = 100;

/** Topics by number of recent articles. */
export interface TopicsInNews {
  /** How many of the newest articles were counted. */
  readonly of: number;
  /** Most first; of equals the one with more articles in all, then by slug. */
  readonly topics: readonly { readonly topic: Topic; readonly lately: number }[];
}

export function topicsInNews(library: Pick<Library, 'articles' | 'topics'>): TopicsInNews {
  const newest = latest(library, LATELY);
  const counts = new Map<TopicRef['slug'], number>();
  for (const { topics } of newest) for (const { slug } of topics) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const topics = [...counts].flatMap(([slug, lately]) => {
    const topic = library.topics.get(slug);
    return topic ? [{ topic, lately }] : [];
  });
  topics.sort(
    (a, b) =>
      b.lately - a.lately ||
      b.topic.articles.length - a.topic.articles.length ||
      compareText(a.topic.slug, b.topic.slug),
  );
  return { of: newest.length, topics };
}
