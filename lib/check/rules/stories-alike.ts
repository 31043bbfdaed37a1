import type { LibraryRule } from '@/lib/check/check-content';
import { findAlikeStories } from '@/lib/check/find-alike-stories';
import { reportIn } from '@/lib/check/report-in';

/** An article that tells again what an earlier one tells: by the same original, or by another publisher's. */
export const storiesAlike: LibraryRule = ({ articles }) =>
  findAlikeStories(articles).map(({ file, like, why }) => {
    const otherFiles = [like.shownAs];
    if (why === 'same-original') {
      const message = `is the original of ${like.shownAs} too`;
      const hint = 'keep one, with the address of the other among its aliases';
      return reportIn(file, 'story-duplicate', file.places.original, { message, hint, otherFiles });
    }
    const message = `is nearly the title of ${like.shownAs} ("${like.article.title}")`;
    const hint = 'if both tell one story, keep the better';
    return reportIn(file, 'story-similar', file.places.title, { message, hint, otherFiles });
  });
