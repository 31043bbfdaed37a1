import path from 'node:path';
import { parseArticle } from '@/lib/article/validate-article';
import { describeProblem, formatProblem, isError, type Problem } from '@/lib/core/problem';
import { type Holdings, problemsOfAdding, sameStory } from '@/lib/editor/holdings';
import type { ArticleFacts } from '@/lib/editor/house-fields';
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
  const shownAs = path.posix.join(path.relative(process.cwd(), root).split(path.sep).join('/') || '.', file);
  const copies = new Map(media.map(({ media: found }) => [found.file, found]));
  const problems = problemsOfAdding(holdings, parseArticle(text, file, shownAs), copies);
  const errors = problems.filter(isError);
  // A place in a file that is not there would lead nowhere.
  const tell = (problem: Problem) => (problem.file === shownAs ? describeProblem(problem) : formatProblem(problem));
  if (errors.length > 0) throw new Refused(...errors.map(tell));
  // What is empty is told together, when the article is written.
  return problems.filter(({ rule }) => rule !== 'description-missing').map(formatProblem);
}
