import type { Page } from '@playwright/test';
import { expect, test } from '../support/site';

const field = 'Search articles';

/** Presses the shortcut until the page's script has taken it up. */
async function openSearch(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test.describe('search', () => {
  test('asks for nothing until it is wanted, and then opens in place', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/search'))).toEqual([]);
    await openSearch(page);
    await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
    expect(asked.filter((path) => path === '/search/index.json')).toHaveLength(1);
  });

  test('opens with Ctrl K from any page, closes with Escape, and leaves the reader in place', async ({ page }) => {
    await page.goto('/offering', { waitUntil: 'networkidle' });
    const link = page.getByRole('link', { name: /^openFDA/ }).first();
    await link.focus();
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  test('finds as one types, marks what matched, and leads there by keyboard alone', async ({ page }) => {
    await page.goto('/about');
    await openSearch(page);
    await page.keyboard.type('virtual second opin');
    await expect(page.getByRole('status')).toHaveText('1 article for “virtual second opin”');
    const result = page.locator('[data-result]').first();
    await expect(result.locator('mark')).toHaveText(['Virtual', 'Second', 'Opin', 'virtual', 'second', 'opin']);
    await expect(result).toContainText('Feb 17, 2021');
    await expect(result).toContainText('kevinmd.com');
    await page.keyboard.press('ArrowDown');
    await expect(result).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/news\/kevinmd-4-steps/);
  });

  test('loses nothing that is typed before its code has arrived', async ({ page }) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('openfda');
    release();
    await expect(page.getByRole('searchbox', { name: field })).toHaveValue('openfda');
    await expect(page.getByRole('status')).toContainText('for “openfda”');
  });

  test('puts exact words first and says which results merely resemble them', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox', { name: field }).fill('telehelth');
    await expect(page.getByText('Similar words')).toBeVisible();
    await expect(page.getByRole('status')).toContainText('with something like “telehelth”');
    await expect(page.locator('[data-result]').first()).toContainText('Telehealth');
  });

  test('finds by topic, author and publisher', async ({ page }) => {
    await page.goto('/search');
    for (const [query, title] of [
      ['radhika narayanan', '4 Steps'],
      ['kevinmd.com', '4 Steps'],
      ['clinical decision support', '3 Health-Tech Tips'],
    ] as const) {
      await page.getByRole('searchbox', { name: field }).fill(query);
      await expect(page.getByRole('status')).toContainText(`“${query}”`);
      await expect(page.locator('[data-result]').first()).toContainText(title);
    }
  });

  test('keeps what was searched in the address of its page', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox', { name: field }).fill('openfda');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await page.reload();
    await expect(page.getByRole('searchbox', { name: field })).toHaveValue('openfda');
    await expect(page.locator('[data-result]').first()).toBeVisible();
  });

  test('shows typed markup as text', async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'')}`);
    await expect(page.getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
  });

  test('says so when the index cannot be loaded, and still searches on the server', async ({ page }) => {
    await page.route('**/search/index.json', (route) => route.fulfill({ status: 200, body: '{"version":0}' }));
    await page.goto('/');
    await openSearch(page);
    await page.keyboard.type('openfda');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await expect(page.locator('[data-result]').first()).toBeVisible();
  });

  test('leaves a slash typed into a field alone', async ({ page }) => {
    await page.goto('/search');
    await page.getByRole('searchbox', { name: field }).fill('');
    await page.getByRole('searchbox', { name: field }).press('/');
    await expect(page.getByRole('searchbox', { name: field })).toHaveValue('/');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});
