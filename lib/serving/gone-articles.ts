import { LRUCache } from 'lru-cache';
import { articlePath } from '@/lib/config/paths';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import type { EditionHolder } from '@/lib/edition/open-edition';
import type { Library } from '@/lib/library/library';

/** How many are remembered, and for how many milliseconds: as long as whoever links to them takes to notice. */
const [MOST, LONGEST] = [10_000, 30 * 86_400_000];

/** Remembers the addresses of articles that were there in an edition of this process and are not any more. */
export function rememberGone(editions: EditionHolder): (path: string) => boolean {
  const gone = new LRUCache<string, true>({ max: MOST, ttl: LONGEST });
  let before = editions.current()?.library;
  editions.subscribe(({ edition: { library } }) => {
    const last = before;
    before = library;
    // Where only wording changed, the positions are the same.
    if (last && last.position !== library.position) void runInSlices(remember(last, library, gone));
  });
  return (path) => gone.has(path);
}

function* remember(before: Library, { position }: Library, gone: LRUCache<string, true>): Steps<void> {
  yield* inSteps(before.articles, ({ slug }) => {
    if (!position.has(slug)) gone.set(articlePath(slug), true);
  });
}
