import { expectAccessible } from '../support/axe';
import { crawl } from '../support/crawl';
import { expect, test } from '../support/site';

test('a folder without articles is a whole site that says how to add the first', async ({ page, request }) => {
  for (const address of [
    '/',
    '/news',
    '/topic',
    '/offering',
    '/about',
    '/search',
    '/search?q=anything',
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
