import { expect, it } from 'vitest';
import { GET } from '@/app/api/search/route';
import { provideLibrary } from '@/lib/process/get-library';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';
import { makeArticle, makeLibrary } from '@/tests/fixtures/make-article';

/** For how long an answer may be kept, where a change is due after some seconds. */
async function cachingWith(seconds: number): Promise<string | null> {
  provideLibrary(async () => makeLibrary([makeArticle({ slug: 'x' })]));
  const changesAt = new Date(Date.now() + seconds * 1000);
  provideServedEdition({
    fingerprintAt: () => null,
    prepare: async () => undefined,
    wasThere: () => false,
    since: () => new Date(),
    changesAt: () => changesAt,
    maxAge: () => 5,
    address: () => 'https://news.example.org',
  });
  const answer = await GET(new Request('http://localhost/api/search?q=title'));
  return answer.headers.get('cache-control');
}

it('lets nobody keep an answer past the next known change', async () => {
  expect(await cachingWith(3_600)).toBe('public, max-age=60');
  expect(await cachingWith(-1)).toBe('public, max-age=0');
  const [, left] = /^public, max-age=(\d+)$/.exec((await cachingWith(30)) ?? '') ?? [];
  // In the same millisecond it is all of them.
  expect(Number(left)).toBeLessThanOrEqual(30);
});
