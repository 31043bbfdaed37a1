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
  /** Grows with every edition, also from one process to the next: a page outlives the server it came from. */
  readonly revision: number;
  readonly content: Content;
  /** What keeps files, or the newest versions of them, from readers, by place: {@link errorsIn}. */
  readonly errors: readonly Problem[];
  /** When the next edition is due although no file changes; see {@link nextTurn}. */
  readonly changesAt: Date;
}

/** Which articles an edition holds: `everything` for an editor's preview alone, drafts, scheduled and expired ones too. */
export type Shown = 'published' | 'everything';

/**
 * Makes the edition of some content at a moment, without keeping the event loop from requests.
 *
 * @param before the edition before it, made with the same `shown`: where few articles changed, it saves nearly all the time
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

/** What keeps a content folder from being built, by place: errors of single files, and those between files. */
export function* errorsIn(content: Content, decision: Decision): Steps<readonly Problem[]> {
  const errors: Problem[] = [];
  for (const problems of [content.problems, decision.problems])
    yield* inSteps(problems, (problem) => {
      if (isError(problem)) errors.push(problem);
    });
  return yield* sortInSteps(errors, compareProblems);
}

/** Whether the same articles are out as in an edition, by the clock. It may have been set back. */
function isUntilNextTurn({ library, changesAt }: Edition, now: Date): boolean {
  return library.now <= now && now < changesAt;
}

/** How many articles are looked at in one step. */
const ARTICLES_AT_ONCE = 1024;

/**
 * The first moment after `now` at which pages change although no file does: an article appears or expires, or a day
 * begins in the site's zone, since pages say how many years old an article is.
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
