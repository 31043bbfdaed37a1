import { type CheckedArticle, parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { articlePath } from '@/lib/config/paths';
import { describeProblem, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { decideAt } from '@/lib/edition/library-at';
import { type Holdings, problemsOfAdding, sameStory, withArticle } from '@/lib/editor/holdings';
import type { ArticleFacts } from '@/lib/editor/house-fields';
import { Refused } from '@/lib/editor/refused';
import { NEW } from '@/lib/editor/texts';
import type { MediaFile } from '@/lib/images/media-file';
import { shownName } from '@/lib/library/list-content';
import type { TakenMedia } from './files';
import { nameOf, whyNotFreeSlug } from './questions';

/** An article to write. */
export interface Plan {
  readonly facts: ArticleFacts;
  readonly text: string;
  readonly body: string;
  /** Files to copy beside it. */
  readonly media: readonly TakenMedia[];
  /** For the editor, printed after writing. */
  readonly notes: readonly string[];
}

/**
 * Checks an article together with the content folder, as the build will.
 *
 * @param again whether a second article about the same original is allowed
 * @returns warnings, one line each
 * @throws {Refused}
 */
export function checkPlan({ facts, text, media }: Plan, holdings: Holdings, again: boolean): readonly string[] {
  // First: for a duplicate story, advice about its slug would not help.
  const existing = facts.original === '' ? [] : sameStory(facts.original, holdings);
  const notes = existing.map((file) => NEW.sameStory(nameOf(file), articlePath(file.article.slug)));
  if (existing.length > 0 && !again) throw new Refused(...notes.slice(0, -1), `${notes.at(-1)}; ${NEW.again}`);
  const notFree = whyNotFreeSlug(facts.slug, holdings);
  if (notFree) throw new Refused(`${notFree}; ${NEW.otherSlug}`);
  const file = `news/${facts.uuid}.md`;
  const shownAs = shownName(holdings.input.root, file);
  const copies = new Map(media.map(({ media: found }) => [found.file, found]));
  const problems = problemsOfAdding(holdings, parseArticle(text, file, shownAs), copies);
  refuse(problems.filter(isError), shownAs);
  refuse(houseErrors(parseArticle(text, file, shownAs, ARTICLE_RULES), holdings, shownAs, copies), shownAs);
  // Empty fields are reported together after writing.
  return [...notes, ...problems.filter(({ rule }) => rule !== 'description-missing').map(formatProblem)];
}

/** Errors of an article with the severities in `rules.yaml`, for which the build would refuse it. */
function houseErrors(
  { value, problems }: CheckedArticle,
  { input, now }: Holdings,
  shownAs: string,
  copies: ReadonlyMap<string, MediaFile>,
): readonly Problem[] {
  if (!value) return problems.filter(isError);
  const after = { ...withArticle(input, value, copies), problems: [...input.problems, ...problems] };
  return checkContent(after, decideAt(after, now), LIBRARY_RULES).filter(
    (problem) => isError(problem) && (problem.file === shownAs || problem.otherFiles?.includes(shownAs)),
  );
}

/** The article is not written yet, so its problems are shown without file and line. */
function refuse(errors: readonly Problem[], shownAs: string): void {
  const shown = (problem: Problem) => (problem.file === shownAs ? describeProblem(problem) : formatProblem(problem));
  if (errors.length > 0) throw new Refused(...errors.map(shown));
}
