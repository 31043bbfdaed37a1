import type { LibraryRule } from '@/lib/check/check-content';
import { findAlikeStories } from '@/lib/check/find-alike-stories';
import { reportIn } from '@/lib/check/report-in';
import { storyDuplicate, storySimilar } from '@/lib/check/texts/library';

/** An article that tells again what an earlier one tells: by the same original, or by another publisher's. */
export const storiesAlike: LibraryRule = ({ articles }) =>
  findAlikeStories(articles).map(({ file, like, why }) => {
    const otherFiles = [like.shownAs];
    if (why === 'same-original') {
      return reportIn(file, 'story-duplicate', file.places.original, { ...storyDuplicate(like.shownAs), otherFiles });
    }
    const words = storySimilar(like.shownAs, like.article.title);
    return reportIn(file, 'story-similar', file.places.title, { ...words, otherFiles });
  });
