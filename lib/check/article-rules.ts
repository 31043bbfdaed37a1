import type { ArticleRule } from '@/lib/article/validate-article';

/** What is asked of single articles beyond being one. */
export const ARTICLE_RULES: readonly ArticleRule[] = [];
