import { nextChange } from '@/lib/article/publication';
import { compareProblems, isError, type Problem } from '@/lib/core/problem';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import { nextDayIn } from '@/lib/core/time-zone';
import { decideInSteps } from '@/lib/edition/library-at';
import type { Decision } from '@/lib/library/build-library';
import type { Content } from '@/lib/library/content';
import { rewordArticles } from '@/lib/library/reword-articles';

/** Everything that is published at one moment: content and clock. Immutable. */
export interface Edition extends Decision {
  /** Grows with every edition, also from one process to the next, because open pages outlive their server. */
  readonly revision: number;
  readonly content: Content;
  /** The errors that keep files, or their newest versions, from readers, by place: {@link errorsIn}. */
  readonly errors: readonly Problem[];
  /** When the next edition is due even if no file changes; see {@link nextTurn}. */
  readonly changesAt: Date;
}

/** Which articles an edition has: `everything`, only for previews, includes drafts, scheduled and expired ones. */
export type Shown = 'published' | 'everything';

/**
 * Makes the edition of some content at a moment, without blocking the event loop.
 *
 * @param before the previous edition, made with the same `shown`: if few articles changed, it saves nearly all the time
 */
export async function makeEdition(
  content: Content,
  now: Date,
  shown: Shown,
  revision: number,
  before: Edition | null = null,
): Promise<Edition> {
  const last = before && isUntilNextTurn(before, now) ? before : null;
  const reworded = last && (await runInSlices(rewordArticles(last, content, now)));
  const decision = reworded ?? (await runInSlices(decideInSteps(content, now, shown)));
  const errors = await runInSlices(errorsIn(content, decision));
  const changesAt = last && reworded ? last.changesAt : await runInSlices(nextTurn(content, now));
  return { revision, content, ...decision, errors, changesAt };
}

/** The errors that keep a content folder from being built, by place: of single files and between files. */
export function* errorsIn(content: Content, decision: Decision): Steps<readonly Problem[]> {
  const errors: Problem[] = [];
  for (const problems of [content.problems, decision.problems])
    yield* inSteps(problems, (problem) => {
      if (isError(problem)) errors.push(problem);
    });
  return yield* sortInSteps(errors, compareProblems);
}

/** Whether the same articles are published as in an edition; false also if the clock was set back. */
function isUntilNextTurn({ library, changesAt }: Edition, now: Date): boolean {
  return library.now <= now && now < changesAt;
}

const ARTICLES_AT_ONCE = 1024;

/**
 * The first moment after `now` at which pages change without a change of files: an article appears or expires, or a day
 * begins in the site's zone, because pages show the age of articles.
 */
export function* nextTurn({ articles, site }: Pick<Content, 'articles' | 'site'>, now: Date): Steps<Date> {
  let next = nextDayIn(site.timeZone, now);
  for (let start = 0; start < articles.length; start += ARTICLES_AT_ONCE) {
    const some = articles.slice(start, start + ARTICLES_AT_ONCE).map(({ article }) => article);
    const change = nextChange(some, now);
    if (change && change < next) next = change;
    yield;
  }
  return next;
}
