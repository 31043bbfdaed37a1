import type { ArticleFile } from '@/lib/article/article';
import { storyKey } from '@/lib/article/story-key';
import type { AlikeStory } from '@/lib/check/alike-story';
import { perObject } from '@/lib/core/cache';

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
