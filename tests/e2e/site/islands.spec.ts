import { ISLAND_BEHAVIOUR, type IslandContent } from '../support/islands';
import { SAMPLE } from '../support/pages';
import { comboboxOf, dialogOf, holdScripts } from '../support/search';
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

test('a click for a new tab stays the browser’s own', async ({ page, context }) => {
  await page.goto(CONTENT.topic);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Search /' }).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/search$/);
  await expect(dialogOf(page)).toBeHidden();
});
