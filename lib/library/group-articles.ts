import type { Article } from '@/lib/article/article';

/** What of an article makes it part of groups. */
interface Grouping<E> {
  readonly entriesOf: (article: Article) => readonly E[];
  readonly keyOf: (entry: E) => string;
  /** The name to show for the group. */
  readonly nameOf: (entry: E) => string;
}

/**
 * Groups articles by something they carry, in one pass; each group keeps the articles' order and the first name seen,
 * which is the newest article's. Groups come in order of their names.
 */
export function groupArticles<E, T extends { readonly name: string }>(
  articles: readonly Article[],
  { entriesOf, keyOf, nameOf }: Grouping<E>,
  make: (key: string, name: string, articles: readonly Article[]) => T,
): ReadonlyMap<string, T> {
  const groups = new Map<string, { readonly name: string; readonly articles: Article[] }>();
  for (const article of articles) {
    for (const entry of entriesOf(article)) {
      const key = keyOf(entry);
      const group = groups.get(key);
      if (group) group.articles.push(article);
      else groups.set(key, { name: nameOf(entry), articles: [article] });
    }
  }
  const made = [...groups].map(([key, group]) => [key, make(key, group.name, group.articles)] as const);
  return new Map(made.sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en')));
}
