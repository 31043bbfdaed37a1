import type { ArticleFile } from '@/lib/article/article';

/** An article that tells what an earlier one tells. */
export interface AlikeStory {
  readonly file: ArticleFile;
  readonly like: ArticleFile;
  readonly why: 'same-original' | 'similar-title';
}
