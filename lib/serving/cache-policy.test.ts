import { afterEach, expect, it } from 'vitest';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';

const NOW = Date.parse('2024-06-01T12:00:00Z');
const changesIn = (seconds: number) =>
  provideServedEdition({
    fingerprintAt: () => null,
    prepare: async () => undefined,
    wasThere: () => false,
    since: () => new Date(NOW),
    changesAt: () => new Date(NOW + seconds * 1000),
    maxAge: () => 5,
    address: () => 'https://news.example.org',
  });

afterEach(() => changesIn(0));

it.each([
  [1e9, 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=86400'],
  [60, 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=55'],
  [10.9, 'public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=5'],
  [3, 'public, max-age=0, s-maxage=3, stale-while-revalidate=0, stale-if-error=0'],
  [0.9, 'public, max-age=0, s-maxage=0, stale-while-revalidate=0, stale-if-error=0'],
  [-5, 'public, max-age=0, s-maxage=0, stale-while-revalidate=0, stale-if-error=0'],
])('lets no cache send a page past a change that is due in %d seconds', (seconds, expected) => {
  changesIn(seconds);
  expect(editionCacheControl(NOW)).toBe(expected);
});

it('lets no cache send what an earlier edition may have decided past the change that edition knew of', () => {
  changesIn(1e9);
  expect(editionCacheControl(NOW, NOW + 3_000)).toMatch(/s-maxage=3, .*stale-if-error=0$/);
  changesIn(3);
  expect(editionCacheControl(NOW, NOW + 1e9)).toMatch(/s-maxage=3, .*stale-if-error=0$/);
});
