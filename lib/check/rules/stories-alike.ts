import type { LibraryRule } from '@/lib/check/check-content';
import { findAlikeStories } from '@/lib/check/find-alike-stories';
import { reportIn } from '@/lib/check/report-in';
import { storyDuplicate, storySimilar } from '@/lib/check/texts/library';

/** `story-duplicate` and `story-similar`: an article with an earlier one's original, or with a similar title. */
export const storiesAlike: LibraryRule = ({ articles }) =>
  findAlikeStories(articles).map(({ file, like, why }) => {
    const otherFiles = [like.shownAs];
    if (why === 'same-original') {
      return reportIn(file, 'story-duplicate', file.places.original, { ...storyDuplicate(like.shownAs), otherFiles });
    }
    const words = storySimilar(like.shownAs, like.article.title);
    return reportIn(file, 'story-similar', file.places.title, { ...words, otherFiles });
  });
