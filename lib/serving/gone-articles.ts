import { LRUCache } from 'lru-cache';
import { articlePath } from '@/lib/config/paths';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import type { EditionHolder } from '@/lib/edition/open-edition';
import type { Library } from '@/lib/library/library';

/** Number of addresses, and milliseconds for which each is remembered: until sites that link to it should have noticed. */
const [MAX_REMEMBERED, LIFETIME] = [10_000, 30 * 86_400_000];

/** Remembers the addresses of articles that an earlier edition of this process had, and the current one does not. */
export function rememberGone(editions: EditionHolder): (path: string) => boolean {
  const gone = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: LIFETIME });
  let before = editions.current()?.library;
  editions.subscribe(({ edition: { library } }) => {
    const last = before;
    before = library;
    // The same object if only wording changed.
    if (last && last.position !== library.position) void runInSlices(remember(last, library, gone));
  });
  return (path) => gone.has(path);
}

function* remember(before: Library, { position }: Library, gone: LRUCache<string, true>): Steps<void> {
  yield* inSteps(before.articles, ({ slug }) => {
    if (!position.has(slug)) gone.set(articlePath(slug), true);
  });
}
