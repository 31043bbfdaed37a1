import { expect, test } from '../support/site';

test.use({ javaScriptEnabled: false });

test('every kind of page reads completely without scripts', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Health Record');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click();
  await page.getByRole('link', { name: 'Older →' }).click();
  await expect(page).toHaveURL(/\/news\/page\/2$/);
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/news\/[^/]+$/);
  await expect(page.locator('.prose p').first()).toBeVisible();
  await page.getByRole('list', { name: 'Topics' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/topic\//);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('search is a form that the server answers', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('search').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search$/);
  await page.getByRole('searchbox').fill('drug adverse events');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=drug\+adverse\+events$/);
  await expect(page.getByRole('status')).toContainText('for “drug adverse events”');
  await expect(page.locator('[data-result]').first()).toContainText('Adverse Events');
  await expect(page.locator('mark').first()).toBeVisible();
});

test('an unknown address offers search and the latest articles', async ({ page }) => {
  const response = await page.goto('/news/no-such-article');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('openfda');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('[data-result]').first()).toBeVisible();
});
