import { expect, it, vi } from 'vitest';
import { provideLibrary } from '@/lib/process/get-library';
import { makeLibrary } from '@/tests/fixtures/make-article';

it('is named by robots.txt and the description of the search as the server is told, not as the build was', async () => {
  vi.stubEnv('SITE_URL', 'https://news.example.org');
  provideLibrary(async () => makeLibrary([]));
  const [robots, search] = [await import('@/app/robots'), await import('@/app/opensearch.xml/route')];
  expect([robots.dynamic, search.dynamic]).toEqual(['force-dynamic', 'force-dynamic']);
  expect((await robots.default()).sitemap).toBe('https://news.example.org/sitemap.xml');
  expect(await (await search.GET()).text()).toContain('https://news.example.org/search');
  vi.unstubAllEnvs();
});
