import { afterEach, expect, it } from 'vitest';
import { GET } from '@/app/api/search/route';
import { makeEdition } from '@/lib/edition/edition';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';
import { fileOf, makeArticle, makeContent, NOW } from '@/tests/fixtures/make-article';

const holder = globalThis as { editionHolder?: unknown };

afterEach(() => {
  holder.editionHolder = undefined;
});

/** For how long an answer may be kept, where a change is due after some seconds. */
async function cachingWith(seconds: number): Promise<string | null> {
  const content = makeContent([fileOf(makeArticle({ slug: 'x' }))]).content;
  const edition = await makeEdition(content, NOW, 'published', 1);
  holder.editionHolder = { current: () => edition };
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
