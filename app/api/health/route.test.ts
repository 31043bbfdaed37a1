import { afterEach, expect, it } from 'vitest';
import { GET } from '@/app/api/health/route';
import { makeEdition } from '@/lib/edition/edition';
import { makeContent, NOW } from '@/tests/fixtures/make-article';

const holder = globalThis as { heldEditions?: unknown };

afterEach(() => {
  holder.heldEditions = undefined;
});

/** What a server says of itself whose edition is well. */
async function healthWith(unwatched: readonly string[]) {
  const edition = await makeEdition(makeContent([]).content, NOW, 'published', 1);
  holder.heldEditions = { current: () => edition, failure: () => null, unwatched: () => unwatched };
  return (await GET()).json();
}

it('is degraded where folders cannot be watched, and names them', async () => {
  expect(await healthWith([])).toMatchObject({ status: 'ok', unwatched: [] });
  expect(await healthWith(['news/closed'])).toMatchObject({ status: 'degraded', unwatched: ['news/closed'] });
});
