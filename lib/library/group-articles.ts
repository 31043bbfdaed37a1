import type { Article } from '@/lib/article/article';

/**
 * Groups articles by something they carry, in one pass; each group keeps the articles' order and the first name seen,
 * which is the newest article's. Groups come in order of their names.
 *
 * @param keysOf the keys of an article, each with the name to show for it
 */
export function groupArticles<T extends { readonly name: string }>(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly (readonly [key: string, name: string])[],
  make: (key: string, name: string, articles: readonly Article[]) => T,
): ReadonlyMap<string, T> {
  const groups = new Map<string, { name: string; articles: Article[] }>();
  for (const article of articles) {
    for (const [key, name] of keysOf(article)) {
      const group = groups.get(key) ?? { name, articles: [] };
      group.articles.push(article);
      groups.set(key, group);
    }
  }
  const made = [...groups].map(([key, group]) => [key, make(key, group.name, group.articles)] as const);
  return new Map(made.sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en')));
}
