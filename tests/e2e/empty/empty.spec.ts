import { expectAccessible } from '../support/axe';
import { crawl } from '../support/crawl';
import { dialogStatusOf, fieldOf, open, openSearch, statusOf } from '../support/search';
import { expect, test } from '../support/site';
import { addressOf } from '../support/sites';

test.use({ baseURL: addressOf('empty') });

test('a folder without articles is a whole site that says how to add the first', async ({ page, request }) => {
  for (const address of [
    '/',
    '/news',
    '/topic',
    '/offering',
    '/search',
    '/search?q=anything',
    '/search?q=topic:any&year=2020&page=3',
    '/search/manifest.json',
    '/api/search?q=anything',
    '/opensearch.xml',
    '/feed.xml',
    '/sitemap.xml',
  ]) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
  const visits = await crawl(request);
  expect(visits.filter(({ status, headings }) => status !== 200 || (headings ?? 1) !== 1)).toEqual([]);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Nothing published yet' })).toBeVisible();
  await expect(page.getByText('news/first.md')).toBeVisible();
  await expectAccessible(page);
});

test('directories without entries, and the search, say so or leave out what they have not', async ({ page }) => {
  await page.goto('/topic');
  await expect(page.getByText('No article names a topic yet.')).toBeVisible();
  await page.goto('/offering');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await page.goto('/search');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('a search of nothing finds nothing, and says so', async ({ page, request }) => {
  expect(await (await request.get('/api/search?q=anything')).json()).toMatchObject({
    results: [],
    searched: 0,
    suggestion: null,
  });
  await open(page, '/search?q=anything');
  await expect(statusOf(page)).toHaveText('No articles for “anything”');
  await expectAccessible(page);
  await fieldOf(page).fill('something');
  await expect(statusOf(page)).toHaveText('No articles for “something”');
  await open(page, '/about');
  await openSearch(page);
  await page.keyboard.type('anything else');
  await expect(dialogStatusOf(page)).toHaveText('No articles for “anything else”');
});
