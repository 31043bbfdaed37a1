import type { ArticleFile } from '@/lib/article/article';
import { type AlikeStory, findSameStories } from '@/lib/check/find-same-stories';
import { findSimilarStories } from '@/lib/check/find-similar-stories';
import { compareText } from '@/lib/core/compare-text';

/** Articles about one story: the earliest, and later ones. */
export interface StoryGroup {
  readonly first: ArticleFile;
  readonly others: readonly AlikeStory[];
}

/** Every article about the same story as an earlier one, each once: by its original or, failing that, its title. */
export function findAlikeStories(files: readonly ArticleFile[]): readonly AlikeStory[] {
  const ordered = inOrder(files, (file) => file);
  const same = findSameStories(ordered);
  const duplicates = new Set(same.map(({ file }) => file));
  return [...same, ...findSimilarStories(ordered, duplicates)];
}

/** The same in groups, each one decision for an editor; newest first. */
export function groupAlikeStories(files: readonly ArticleFile[]): readonly StoryGroup[] {
  const groups = new Map<ArticleFile, AlikeStory[]>();
  const firstOf = new Map<ArticleFile, ArticleFile>();
  for (const story of inOrder(findAlikeStories(files), ({ file }) => file)) {
    const first = firstOf.get(story.like) ?? story.like;
    firstOf.set(story.file, first);
    const others = groups.get(first);
    if (others) others.push(story);
    else groups.set(first, [story]);
  }
  return [...groups].map(([first, others]) => ({ first, others })).reverse();
}

/** Earliest article first. */
function inOrder<T>(items: readonly T[], fileOf: (item: T) => ArticleFile): readonly T[] {
  const dated = items.map((item) => {
    const { date, file } = fileOf(item).article;
    return { item, file, time: Date.parse(date.instant) };
  });
  dated.sort((a, b) => a.time - b.time || compareText(a.file, b.file));
  return dated.map(({ item }) => item);
}
