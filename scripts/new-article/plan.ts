import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { describeProblem, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { type Holdings, problemsOfAdding, sameStory } from '@/lib/editor/holdings';
import type { ArticleFacts } from '@/lib/editor/house-fields';
import { buildLibrary } from '@/lib/library/build-library';
import { shownName } from '@/lib/library/list-content';
import type { Content } from '@/lib/library/read-content';
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
 * Asks of an article what the build will, as the house weighs it in `rules.yaml`.
 *
 * @param content what the folder holds without it
 * @throws {Refused}
 */
export function refuseErrors({ facts, text, media }: Plan, content: Content, now: Date): void {
  const file = `news/${facts.uuid}.md`;
  const shownAs = shownName(content.root, file);
  const { value, problems } = parseArticle(text, file, shownAs, ARTICLE_RULES);
  const after = {
    ...content,
    articles: value ? [...content.articles, value] : content.articles,
    problems: [...content.problems, ...problems],
    media: new Map([...content.media, ...media.map(({ media: found }) => [found.file, found] as const)]),
  };
  const errors = checkContent(after, buildLibrary(after, now), LIBRARY_RULES).filter(isError);
  const own = errors.filter((problem) => problem.file === shownAs || problem.otherFiles?.includes(shownAs));
  if (own.length > 0) throw new Refused(...own.map((problem) => tellOf(problem, shownAs)));
}

/** A place in a file that is not there would lead nowhere. */
function tellOf(problem: Problem, shownAs: string): string {
  return problem.file === shownAs ? describeProblem(problem) : formatProblem(problem);
}

/**
 * Checks an article against everything the content folder holds.
 *
 * @param root the content folder, absolute
 * @param again whether a story that is there may be told again
 * @returns warnings, one line each
 * @throws {Refused}
 */
export function checkPlan(
  { facts, text, media }: Plan,
  holdings: Holdings,
  root: string,
  again: boolean,
): readonly string[] {
  const notFree = whyNotFreeSlug(facts.slug, holdings);
  if (notFree) throw new Refused(`${notFree}; choose another with --slug`);
  const [told] = again || facts.original === '' ? [] : sameStory(facts.original, holdings);
  if (told) throw new Refused(`${nameOf(told)}, tells this story already; --yes writes it again`);
  const file = `news/${facts.uuid}.md`;
  const shownAs = shownName(root, file);
  const copies = new Map(media.map(({ media: found }) => [found.file, found]));
  const problems = problemsOfAdding(holdings, parseArticle(text, file, shownAs), copies);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new Refused(...errors.map((problem) => tellOf(problem, shownAs)));
  // What is empty is told together, when the article is written.
  return problems.filter(({ rule }) => rule !== 'description-missing').map(formatProblem);
}
