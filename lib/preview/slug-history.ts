import type { ArticleFile } from '@/lib/article/article';

/** The slugs of files since the preview began. */
export function openSlugHistory() {
  const slugs = new Map<string, string>();
  const files = new Map<string, string>();
  return {
    record: (articles: readonly ArticleFile[]) => {
      for (const { article } of articles) {
        slugs.set(article.file, article.slug);
        files.set(article.slug, article.file);
      }
    },
    /** The last valid slug of a file: its address keeps showing it while it is broken. */
    lastSlug: (file: string) => slugs.get(file) ?? null,
    /** The last file with a slug, so that an open page can say where its article went after a change of slug. */
    fileOnceAt: (slug: string) => files.get(slug) ?? null,
  };
}
