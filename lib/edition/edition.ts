import { nextChange } from '@/lib/article/publication';
import { isError, type Problem } from '@/lib/core/problem';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import { nextDayIn } from '@/lib/core/time-zone';
import { libraryStepsAt } from '@/lib/edition/library-at';
import type { Content } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { rewordLibrary } from '@/lib/library/reword-articles';

/** Everything that is published at one moment: content and clock. Immutable. */
export interface Edition {
  /** Grows with every edition, also from one process to the next, because open pages outlive their server. */
  readonly revision: number;
  readonly content: Content;
  readonly library: Library;
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
  // A server drops warnings: they are for editors, and no page depends on them.
  const input = shown === 'everything' ? content : { ...content, problems: await runInSlices(errorsAmong(content)) };
  if (before && isUntilNextTurn(before, now)) {
    const reworded = await runInSlices(rewordLibrary({ library: before.library, input: before.content }, input, now));
    if (reworded) return { revision, content, library: reworded, changesAt: before.changesAt };
  }
  const library = await runInSlices(libraryStepsAt(input, now, shown));
  return { revision, content, library, changesAt: await runInSlices(nextTurn(content, now)) };
}

function* errorsAmong({ problems }: Content): Steps<readonly Problem[]> {
  const errors: Problem[] = [];
  yield* inSteps(problems, (problem) => {
    if (isError(problem)) errors.push(problem);
  });
  return errors;
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
