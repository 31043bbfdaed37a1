import { nextChange } from '@/lib/article/publication';
import { isError } from '@/lib/core/problem';
import { runInSlices } from '@/lib/core/steps';
import { libraryStepsAt } from '@/lib/edition/library-at';
import type { Library } from '@/lib/library/library';
import type { Content } from '@/lib/library/read-content';

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

/** Makes the edition of some content at a moment, without keeping the event loop from requests. */
export async function makeEdition(content: Content, now: Date, shown: Shown, revision: number): Promise<Edition> {
  // Warnings are for whoever mends: of what readers get, nothing depends on them.
  const told = shown === 'everything' ? content : { ...content, problems: content.problems.filter(isError) };
  const library = await runInSlices(libraryStepsAt(told, now, shown));
  return { revision, content, library, changesAt: nextTurn(content, now) };
}

/**
 * The first moment after `now` at which pages change although no file does: an article appears or expires, or a day
 * begins (UTC), since pages say how many years old an article is.
 */
export function nextTurn({ articles }: Pick<Content, 'articles'>, now: Date): Date {
  const midnight = new Date(now);
  midnight.setUTCHours(24, 0, 0, 0);
  const next = nextChange(
    articles.map(({ article }) => article),
    now,
  );
  return next && next < midnight ? next : midnight;
}
