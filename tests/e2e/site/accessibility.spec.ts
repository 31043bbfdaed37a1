import { expectAccessibleInBothSchemes } from '../support/axe';
import { SAMPLE } from '../support/pages';
import { comboboxOf, dialogStatusOf, open, openSearch, optionsOf, statusOf } from '../support/search';
import { expect, test } from '../support/site';

test('axe finds nothing in the search dialog', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('recent-searches', '["openfda","telehealth"]'));
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, SAMPLE);
    await openSearch(page);
    await expect(optionsOf(page)).toHaveCount(2);
    await expectAccessibleInBothSchemes(page);
    for (const query of ['mobile health', 'telehelth', 'health -apps topic:telehelth', 'zzzzzz']) {
      await comboboxOf(page).fill(query);
      await expect(dialogStatusOf(page)).toContainText(`“${query}”`);
      await page.keyboard.press('ArrowDown');
      await expectAccessibleInBothSchemes(page, 'dialog');
    }
  }
});

test('axe finds nothing on a narrowed topic page', async ({ page }) => {
  for (const [params, within, widths] of [
    ['year=2014&author=christen-geiler', 'html', [1440, 390]],
    // The same but for what they say, on a phone with the drawer open.
    ['year=1999', 'main', [390]],
    ['author=christen-gailer', 'main', [390]],
  ] as const) {
    await open(page, `/topic/healthcare-it-news-consumer-health-information?${params}`);
    await expect(statusOf(page)).toHaveText(/article/);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const drawer = page.getByText('Narrow the list', { exact: true });
      if (await drawer.isVisible()) await drawer.click();
      await expectAccessibleInBothSchemes(page, within);
    }
  }
});

test('axe finds nothing in the open drawer of facets', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/search?q=health&year=2014');
  await page.getByText('Narrow the list', { exact: true }).click();
  await expectAccessibleInBothSchemes(page, 'main');
});

test('the first Tab reaches a skip link that moves to the content', async ({ page }) => {
  await page.goto(SAMPLE);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('Tab reaches every link and button, each with a visible focus', async ({ page }) => {
  await page.goto(SAMPLE);
  const total = await page.locator('a[href], button, input').count();
  const seen = new Set<string>();
  for (let step = 0; step < total; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const number = [...document.querySelectorAll('*')].indexOf(element);
      return {
        id: `${element.tagName} ${number}`,
        visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    expect(focused?.visible, focused?.id ?? 'nothing focused').toBe(true);
    seen.add(focused?.id ?? '');
  }
  expect(seen.size).toBe(total);
});

test('a reader who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((time) => Number.parseFloat(time) > 0.001);
      }).length,
  );
  expect(moving).toBe(0);
});
