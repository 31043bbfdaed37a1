import { ISLAND_BEHAVIOUR, type IslandContent } from '../support/islands';
import { SAMPLE } from '../support/pages';
import { articlesIn, choose, comboboxOf, dialogOf, holdScripts } from '../support/search';
import { expect, test } from '../support/site';

const CONTENT: IslandContent = {
  topic: '/topic/healthcare-it-news-consumer-health-information',
  year: '2014',
  ofYear: 4,
  query: 'virtual second opinion',
  best: SAMPLE,
};

for (const [what, holds] of Object.entries(ISLAND_BEHAVIOUR))
  test(`on finished pages, ${what}`, ({ page }) => holds(page, CONTENT));

test('a click that comes before the code is answered once the code is there, and only once', async ({ page }) => {
  await page.goto(CONTENT.topic);
  const release = await holdScripts(page);
  await page.getByRole('link', { name: 'Search /' }).dblclick();
  await expect(page).toHaveURL(/\/topic\//);
  await page.keyboard.type('health');
  release();
  await expect(dialogOf(page)).toHaveCount(1);
  await expect(comboboxOf(page)).toHaveValue('health');
});

test('what is typed before the code is there can be mended and called off', async ({ page }) => {
  await page.goto('/about');
  const release = await holdScripts(page);
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  await page.keyboard.type('openfdx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('a');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('dataa');
  await page.keyboard.press('Backspace');
  release();
  await expect(comboboxOf(page)).toHaveValue('data');
  await expect(dialogOf(page)).toHaveCount(1);
});

test('the shortcut pressed once more is no letter of the query', async ({ page }) => {
  await page.goto('/about');
  await page.keyboard.press('/');
  await expect(comboboxOf(page)).toBeFocused();
  await page.keyboard.type('/and/or');
  await expect(comboboxOf(page)).toHaveValue('and/or');
});

test('Enter before the code is there asks the page that searches', async ({ page }) => {
  await page.goto('/about');
  await holdScripts(page);
  await page.keyboard.press('/');
  await page.keyboard.type('open fda');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=open\+fda$/);
});

test.describe('where the code does not arrive', () => {
  test.use({ expectedNoise: /ERR_FAILED|Failed to load resource/ });

  test('the keyboard is the browser’s own again', async ({ page }) => {
    await page.route('**/islands/*/islands.js', (route) => route.abort());
    await page.goto('/about');
    await page.keyboard.press('/');
    await expect(page).toHaveURL(/\/search/);
    await page.goBack();
    await page.getByRole('main').getByRole('link').first().focus();
    const kept = await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true })),
    );
    expect(kept).toBe(true);
  });
});

test('a facet of a list that is narrowed already is added to it, also before the code is there', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(`${CONTENT.topic}?year=${CONTENT.year}`);
  const other = page.locator('a[data-facet^="year:"]').filter({ hasNotText: CONTENT.year }).first();
  const facet = (await other.getAttribute('data-facet')) ?? '';
  await other.click();
  release();
  await expect(page).toHaveURL(new RegExp(`${CONTENT.topic}\\?.*year=${facet.split(':')[1]}`));
  await expect(page).toHaveURL(new RegExp(`year=${CONTENT.year}`));
});

test('a click for a new tab stays the browser’s own', async ({ page, context }) => {
  await page.goto(CONTENT.topic);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Search /' }).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/search$/);
  await expect(dialogOf(page)).toBeHidden();
});

test('Forward after a reload shows the list that the address says', async ({ page }) => {
  await page.goto(CONTENT.topic);
  await choose(page, 'Years', CONTENT.year);
  await expect(articlesIn(page)).toHaveCount(CONTENT.ofYear);
  await page.goBack();
  await page.reload();
  await page.goForward();
  await expect(page).toHaveURL(new RegExp(`year=${CONTENT.year}$`));
  await expect(articlesIn(page)).toHaveCount(CONTENT.ofYear);
});

test('Back through searches that an earlier visit made shows what each address says', async ({ page }) => {
  await page.goto('/search?q=openfda');
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(/sort=date$/);
  await page.reload();
  await page.goBack();
  await expect(page).toHaveURL(/q=openfda$/);
  await expect(page.getByRole('link', { name: 'Best first' })).toHaveAttribute('aria-current', 'true');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the search opens and finds', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
    await expect(comboboxOf(page)).toBeFocused();
    await page.keyboard.type('openfda');
    await expect(articlesIn(dialogOf(page)).first()).toBeVisible();
  });
});
