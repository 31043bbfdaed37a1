import { open } from '../support/search';
import { expect, test } from '../support/site';

test('a list is printed without what only a screen has, and says where each article is', async ({ page }) => {
  for (const address of [
    '/news',
    '/news/2014',
    '/topic/healthcare-it-news-mobile-health',
    '/offering',
    '/topic',
    '/search?q=openfda',
  ]) {
    await page.emulateMedia({ media: 'screen' });
    await open(page, address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').filter({ visible: true }), address).toHaveCount(0);
    await expect(page.getByRole('searchbox').filter({ visible: true }), address).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link').filter({ visible: true }).first(), address).toBeVisible();
    if (address !== '/news') continue;
    const link = page.getByRole('article').first().locator('.cover-link');
    const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(printed).toBe(`"${await link.getAttribute('href')}"`);
  }
});
