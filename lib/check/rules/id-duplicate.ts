import type { ArticleFile } from '@/lib/article/article';
import { extraOf } from '@/lib/article/extra-fields';
import type { LibraryRule } from '@/lib/check/check-content';
import { reportIn } from '@/lib/check/report-in';
import { idDuplicate as describeId } from '@/lib/check/texts/library';
import type { Problem } from '@/lib/core/problem';

/**
 * `id-duplicate`: curators identify an article by its `id`. No other field is checked for this: `identifier` is a kind
 * of article, and `mdName` has a rule of its own.
 */
export const idDuplicate: LibraryRule = ({ articles }) => {
  const owners = new Map<string, ArticleFile>();
  const problems: Problem[] = [];
  for (const file of articles) {
    const id = idOf(file);
    if (id === '') continue;
    const owner = owners.get(id);
    if (owner) problems.push(sharedId(file, id, owner));
    else owners.set(id, file);
  }
  return problems;
};

function sharedId(file: ArticleFile, id: string, owner: ArticleFile): Problem {
  return reportIn(file, 'id-duplicate', file.places.id, {
    ...describeId(id, owner.shownAs),
    otherFiles: [owner.shownAs],
  });
}

function idOf({ article }: ArticleFile): string {
  const { id } = extraOf(article);
  return typeof id === 'string' ? id.trim() : '';
}
