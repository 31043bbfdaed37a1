import { expect, it } from 'vitest';
import type { EditionChange, EditionHolder } from '@/lib/edition/open-edition';
import { rememberGone } from '@/lib/serving/gone-articles';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

it('remembers articles that were there and are not any more', () => {
  const editionOf = (...slugs: readonly string[]) => ({
    library: makeLibrary(slugs.map((slug) => makeArticle({ slug }))),
  });
  const [listeners, first] = [[] as ((change: EditionChange) => void)[], editionOf('a', 'b', 'c')];
  const wasThere = rememberGone({
    current: () => first,
    subscribe: (listener: (change: EditionChange) => void) => listeners.push(listener),
  } as unknown as EditionHolder);
  for (const edition of [editionOf('a', 'c', 'd'), editionOf('a', 'd')])
    for (const listener of listeners) listener({ edition, saved: [] } as unknown as EditionChange);
  expect(['a', 'b', 'c', 'd', 'e'].filter((slug) => wasThere(`/news/${slug}`))).toEqual(['b', 'c']);
});
