import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import { bySharedTopics } from '@/lib/library/shared-topics';

/**
 * Articles of one topic that are compared, on either side of the article's date. Bounds the work for one article, and so
 * keeps a build linear; beyond 60 newer and 60 older ones recency decides anyway.
 */
const WINDOW = 60;

/** Articles that share topics with this one: rare shared topics count more, the newer of equals comes first. */
export function relatedArticles(library: Library, article: Article, count: number): readonly Article[] {
  const carriersOf = (slug: string) => {
    const articles = library.topics.get(slug)?.articles;
    if (!articles) return null;
    const here = positionIn(articles, article, library);
    return { near: articles.slice(Math.max(0, here - WINDOW), here + WINDOW + 1), count: articles.length };
  };
  const place = (candidate: Article) => library.position.get(candidate.slug) ?? 0;
  const related = bySharedTopics(article.topics, carriersOf, library.articles.length, (a, b) => place(a) - place(b));
  return related.filter(({ slug }) => slug !== article.slug).slice(0, count);
}

/**
 * The articles of a list nearest to one of it, newest first: the next older ones and, if these are too few, the next newer
 * ones. So an article published later rarely changes them, or the page that shows them.
 */
export function nearbyArticles(
  library: Library,
  list: readonly Article[],
  { article, count, except }: { article: Article; count: number; except: ReadonlySet<Article> },
): readonly Article[] {
  const here = positionIn(list, article, library);
  const reach = count + except.size;
  const others = (from: number, to: number) =>
    list.slice(Math.max(0, from), to).filter((other) => other !== article && !except.has(other));
  const older = others(here + 1, here + 1 + reach).slice(0, count);
  const missing = count - older.length;
  return [...(missing > 0 ? others(here - reach, here).slice(-missing) : []), ...older];
}

/** Binary search in the order that all lists share: `indexOf` in every topic would make the build quadratic. */
function positionIn(articles: readonly Article[], article: Article, library: Library): number {
  const target = library.position.get(article.slug) ?? 0;
  let low = 0;
  let high = articles.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = articles[middle];
    if (candidate && (library.position.get(candidate.slug) ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
