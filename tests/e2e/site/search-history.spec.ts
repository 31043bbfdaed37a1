import { articlesIn, choose, fieldOf, open, statusOf, titlesIn } from '../support/search';
import { expect, test } from '../support/site';

test.describe('the history', () => {
  test('leads back and forth through words, facets, order and pages', async ({ page }) => {
    await open(page, '/search?q=openfda');
    const walk: { address: string; titles: string[]; status: string | null; field: string }[] = [];
    const state = async () => ({
      address: page.url(),
      titles: await titlesIn(page),
      status: await statusOf(page).textContent(),
      field: await fieldOf(page).inputValue(),
    });
    const note = async (address: RegExp, status: RegExp) => {
      await expect(page).toHaveURL(address);
      await expect(statusOf(page)).toHaveText(status);
      await expect(page.getByRole('main')).toContainText(/Page 2 of|^((?!Page 2 of).)*$/s);
      walk.push(await state());
    };
    await note(/q=openfda$/, /5 articles for “openfda”/);
    await fieldOf(page).fill('health');
    await note(/q=health$/, /67 articles for “health”/);
    await choose(page, 'Years', '2014');
    await note(/year=2014$/, /20 articles/);
    await choose(page, 'Years', '2015');
    await note(/year=2015$/, /34 articles/);
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(articlesIn(page).first().locator('time')).toHaveAttribute('datetime', /^2015-1/);
    await note(/sort=date$/, /34 articles/);
    await page.getByRole('link', { name: 'Next →' }).click();
    await expect(articlesIn(page)).toHaveCount(14);
    await note(/page=2$/, /34 articles/);
    for (const [move, states] of [
      ['back', walk.slice(0, -1).reverse()],
      ['forward', walk.slice(1)],
    ] as const)
      for (const before of states) {
        await (move === 'back' ? page.goBack() : page.goForward());
        await expect.poll(state, { message: `${move} to ${before.address}` }).toEqual(before);
      }
  });

  test('has one entry for a stretch of typing, not one a letter', async ({ page }) => {
    await page.goto('/about');
    await open(page, '/search');
    const entries = () => page.evaluate(() => window.history.length);
    const before = await entries();
    // Slowly: each letter reaches the address before the next is typed.
    await fieldOf(page).focus();
    for (const [letter, typed] of [
      ['d', 'd'],
      ['r', 'dr'],
      ['u', 'dru'],
      ['g', 'drug'],
    ] as const) {
      await page.keyboard.press(letter);
      await expect(page).toHaveURL(new RegExp(`\\/search\\?q=${typed}$`));
    }
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    await expect(page).toHaveURL(/\/search$/);
    await expect(fieldOf(page)).toHaveValue('');
    await expect(articlesIn(page)).toHaveCount(0);
  });

  test('keeps the search before, however fast the next one is typed', async ({ page }) => {
    await page.goto('/about');
    await open(page, '/search?q=openfda');
    await fieldOf(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('telehealth');
    await expect(page).toHaveURL(/\/search\?q=telehealth$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await expect(fieldOf(page)).toHaveValue('openfda');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  });

  test('parts two searches that were typed one after the other', async ({ page }) => {
    await open(page, '/search');
    await fieldOf(page).fill('openfda');
    await expect(page).toHaveURL(/q=openfda$/);
    await fieldOf(page).blur();
    await fieldOf(page).fill('telehealth');
    await expect(page).toHaveURL(/q=telehealth$/);
    await page.goBack();
    await expect(page).toHaveURL(/q=openfda$/);
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    await page.goBack();
    await expect(page).toHaveURL(/\/search$/);
    await page.goForward();
    await expect(page).toHaveURL(/q=openfda$/);
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  });

  test('brings back the search that an article was opened from', async ({ page }) => {
    await open(page, '/search');
    await fieldOf(page).fill('drug events');
    await expect(page).toHaveURL(/q=drug\+events$/);
    await expect(articlesIn(page).first()).toBeVisible();
    const before = await titlesIn(page);
    await articlesIn(page).first().click();
    await expect(page).toHaveURL(/\/news\//);
    await page.goBack();
    await expect(page).toHaveURL(/q=drug\+events$/);
    await expect(fieldOf(page)).toHaveValue('drug events');
    await expect.poll(() => titlesIn(page)).toEqual(before);
  });
});
