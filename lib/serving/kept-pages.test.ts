import { expect, it } from 'vitest';
import KeptPages from '@/lib/serving/kept-pages.mjs';
import { provideServedEdition } from '@/lib/serving/served-edition.mjs';

it('works out the fingerprint of a page only once that was prepared', async () => {
  const calls: string[] = [];
  const note = (call: string) => void calls.push(call);
  provideServedEdition({
    prepare: async (path) => {
      note(`prepare ${path}`);
      await new Promise((resolve) => setImmediate(resolve));
      note('prepared');
    },
    fingerprintAt: (path) => {
      note(`fingerprint ${path}`);
      return null;
    },
    wasThere: () => false,
    since: () => new Date(),
    changesAt: () => new Date(),
    maxAge: () => 5,
    address: () => 'https://news.example.org',
  });
  const pages = new KeptPages({ serverDistDir: '.', fs: {}, dev: false, flushToDisk: false, _requestHeaders: {} });
  await pages.get('/topic/[[...address]]/$/topic/health', { kind: 'APP_PAGE' }).catch(() => null);
  expect(calls.slice(0, 2)).toEqual(['prepare /topic/health', 'prepared']);
});
