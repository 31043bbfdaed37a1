import type { ArticleFile } from '@/lib/article/article';
import { storyKey } from '@/lib/article/story-key';
import { perObject } from '@/lib/core/cache';

/** An article about the same story as an earlier one (`like`). */
export interface AlikeStory {
  readonly file: ArticleFile;
  readonly like: ArticleFile;
  readonly why: 'same-original' | 'similar-title';
}

/**
 * Articles with the same original as an earlier one ({@link storyKey}).
 *
 * @param files earliest first
 */
export function findSameStories(files: readonly ArticleFile[]): readonly AlikeStory[] {
  const first = new Map<string, ArticleFile>();
  const same: AlikeStory[] = [];
  for (const file of files) {
    const key = keyOf(file);
    if (key === null) continue;
    const like = first.get(key);
    if (like) same.push({ file, like, why: 'same-original' });
    else first.set(key, file);
  }
  return same;
}

const keyOf = perObject(({ article: { original } }: ArticleFile) => (original === null ? null : storyKey(original)));
