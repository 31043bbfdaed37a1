import { type CheckedArticle, parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { articlePath } from '@/lib/config/paths';
import { describeProblem, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { decideAt } from '@/lib/edition/library-at';
import { type Holdings, problemsOfAdding, sameStory, withArticle } from '@/lib/editor/holdings';
import type { ArticleFacts } from '@/lib/editor/house-fields';
import { NEW } from '@/lib/editor/texts';
import type { MediaFile } from '@/lib/images/media-file';
import { shownName } from '@/lib/library/list-content';
import type { TakenMedia } from './files';
import { nameOf, whyNotFreeSlug } from './questions';

/** An article about to be written. */
export interface Plan {
  readonly facts: ArticleFacts;
  readonly text: string;
  readonly body: string;
  /** What is copied beside it. */
  readonly media: readonly TakenMedia[];
  /** What an editor is told when it is written. */
  readonly notes: readonly string[];
}

/** Thrown where nothing is written; `reasons` are for an editor, one line each. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reasons: readonly string[];

  constructor(...reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/**
 * Checks an article against everything the content folder holds, as the build will.
 *
 * @param again whether a story that is there may be told again
 * @returns warnings, one line each
 * @throws {Refused}
 */
export function checkPlan({ facts, text, media }: Plan, holdings: Holdings, again: boolean): readonly string[] {
  // First, because another slug for a story that is told is not what an editor needs.
  const told = facts.original === '' ? [] : sameStory(facts.original, holdings);
  const telling = told.map((file) => NEW.sameStory(nameOf(file), articlePath(file.article.slug)));
  if (told.length > 0 && !again) throw new Refused(...telling.slice(0, -1), `${telling.at(-1)}; ${NEW.again}`);
  const notFree = whyNotFreeSlug(facts.slug, holdings);
  if (notFree) throw new Refused(`${notFree}; ${NEW.otherSlug}`);
  const file = `news/${facts.uuid}.md`;
  const shownAs = shownName(holdings.input.root, file);
  const copies = new Map(media.map(({ media: found }) => [found.file, found]));
  const problems = problemsOfAdding(holdings, parseArticle(text, file, shownAs), copies);
  refuse(problems.filter(isError), shownAs);
  refuse(houseErrors(parseArticle(text, file, shownAs, ARTICLE_RULES), holdings, shownAs, copies), shownAs);
  // What is empty is told together, when the article is written.
  return [...telling, ...problems.filter(({ rule }) => rule !== 'description-missing').map(formatProblem)];
}

/** What the build would refuse in an article, as the house weighs it in `rules.yaml`. */
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

/** A place in a file that is not there would lead nowhere, so of the article itself none is told. */
function refuse(errors: readonly Problem[], shownAs: string): void {
  const tell = (problem: Problem) => (problem.file === shownAs ? describeProblem(problem) : formatProblem(problem));
  if (errors.length > 0) throw new Refused(...errors.map(tell));
}
