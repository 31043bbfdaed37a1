import type { ArticleFile } from '@/lib/article/article';
import type { StoryGroup } from '@/lib/check/find-alike-stories';
import type { DeskRow } from '@/lib/preview/desk-rows';

/** One of several articles that may be the same story. */
export interface AlikeArticle {
  readonly row: DeskRow;
  readonly description: string;
  /** Address of the original; null for none. */
  readonly original: string | null;
  /** Why it may be the same story as the earliest; null for the earliest. */
  readonly why: 'same-original' | 'similar-title' | null;
  /** In whole days after the earliest. */
  readonly daysLater: number;
}

/** Two or more articles that may be one story, earliest first. */
export type QueuedStory = readonly AlikeArticle[];

/** The queue of stories that appear several times: those with the same original first, then in the order of `groups`. */
export function buildAlikeQueue(groups: readonly StoryGroup[], rows: readonly DeskRow[]): readonly QueuedStory[] {
  const rowOf = new Map(rows.map((row) => [row.file, row]));
  const queue = groups.map(({ first, others }) =>
    [{ file: first, why: null }, ...others].flatMap(({ file, why }) => {
      const row = rowOf.get(file.article.file);
      return row ? [alikeArticle(row, file, why, first)] : [];
    }),
  );
  const isSame = (story: QueuedStory) => story.some(({ why }) => why === 'same-original');
  return [...queue.filter(isSame), ...queue.filter((story) => !isSame(story))];
}

const MS_PER_DAY = 86_400_000;

function alikeArticle(
  row: DeskRow,
  { article }: ArticleFile,
  why: AlikeArticle['why'],
  first: ArticleFile,
): AlikeArticle {
  const apart = Date.parse(article.date.instant) - Date.parse(first.article.date.instant);
  const { description, original } = article;
  return { row, description, original, why, daysLater: Math.floor(apart / MS_PER_DAY) };
}
