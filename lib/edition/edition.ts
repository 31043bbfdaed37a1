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
  /** Grows with every edition, also from one process to the next: a page outlives the server it came from. */
  readonly revision: number;
  readonly content: Content;
  readonly library: Library;
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
  // Warnings are for whoever mends: of what readers get, nothing depends on them.
  const told = shown === 'everything' ? content : { ...content, problems: await runInSlices(errorsAmong(content)) };
  if (before && isUntilNextTurn(before, now)) {
    const reworded = await runInSlices(rewordLibrary({ library: before.library, input: before.content }, told, now));
    if (reworded) return { revision, content, library: reworded, changesAt: before.changesAt };
  }
  const library = await runInSlices(libraryStepsAt(told, now, shown));
  return { revision, content, library, changesAt: await runInSlices(nextTurn(content, now)) };
}

function* errorsAmong({ problems }: Content): Steps<readonly Problem[]> {
  const errors: Problem[] = [];
  yield* inSteps(problems, (problem) => {
    if (isError(problem)) errors.push(problem);
  });
  return errors;
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
