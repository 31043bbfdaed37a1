import type { ArticleFile } from '@/lib/article/article';

/** Which file had which slug at any time since the preview began. */
export interface SlugHistory {
  record(articles: readonly ArticleFile[]): void;
  /** The slug that a file had when it was last an article: its address keeps showing it while it is broken. */
  lastSlug(file: string): string | null;
  /** The file that had a slug last, so that a page whose slug was changed can say where its article went. */
  fileOnceAt(slug: string): string | null;
}

/** Starts with no articles. */
export function openSlugHistory(): SlugHistory {
  const slugs = new Map<string, string>();
  const files = new Map<string, string>();
  return {
    record: (articles) => {
      for (const { article } of articles) {
        slugs.set(article.file, article.slug);
        files.set(article.slug, article.file);
      }
    },
    lastSlug: (file) => slugs.get(file) ?? null,
    fileOnceAt: (slug) => files.get(slug) ?? null,
  };
}
