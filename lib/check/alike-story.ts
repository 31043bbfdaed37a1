import type { ArticleFile } from '@/lib/article/article';

/** An article about the same story as an earlier one (`like`). */
export interface AlikeStory {
  readonly file: ArticleFile;
  readonly like: ArticleFile;
  readonly why: 'same-original' | 'similar-title';
}
