import type { Page } from '@playwright/test';
import { PAGES } from '../support/pages';
import { open } from '../support/search';
import { expect, test } from '../support/site';

/** What is wider than its place and cannot be scrolled to, in words; what only screen readers meet is not. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, position, display } = getComputedStyle(element);
        // A field scrolls what is typed into it.
        if (
          element instanceof HTMLInputElement ||
          display === 'inline' ||
          position === 'absolute' ||
          element.clientWidth < 2
        )
          return false;
        return /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );
}

/** What reaches past the right edge of the screen, unless it scrolls by itself. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => {
        for (let up: HTMLElement | null = element; up; up = up.parentElement)
          if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX)) return false;
        return true;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`nothing is cut or scrolls sideways at 320 pixels, nor with text of twice the size: ${name}`, async ({
    page,
  }) => {
    for (const [width, size] of [
      [320, '100%'],
      [640, '200%'],
      [1280, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, address);
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      expect(await overflowing(page), `at ${width}, ${size}`).toEqual([]);
      expect(await cutTexts(page), `at ${width}, ${size}`).toEqual([]);
    }
  });

  test(`in forced colours the focus shows, and so do boxes and what is current: ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, address);
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement as Element);
      return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 2, outlineColor };
    });
    expect(focus).toMatchObject({ outlineStyle: 'solid', wide: true });
    const ground = await page.evaluate(() => getComputedStyle(document.body.parentElement as Element).backgroundColor);
    expect(focus.outlineColor).not.toBe(ground);
    const invisible = await page.evaluate(
      () =>
        [...document.querySelectorAll('.chip')].filter((chip) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(chip);
          return borderTopStyle !== 'solid' || Number.parseFloat(borderTopWidth) < 1;
        }).length,
    );
    expect(invisible).toBe(0);
    const current = page.locator('main :is(a, .page-current)[aria-current]');
    for (const mark of await current.all()) await expect(mark).not.toHaveCSS('background-color', ground);
  });
}

for (const address of [
  '/news',
  '/news/2014',
  '/topic/healthcare-it-news-mobile-health',
  '/offering',
  '/topic',
  '/search?q=openfda',
])
  test(`a list is printed without what only a screen has: ${address}`, async ({ page }) => {
    await open(page, address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('searchbox').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link').filter({ visible: true }).first()).toBeVisible();
  });

test('a printed list says where each article is', async ({ page }) => {
  await open(page, '/news');
  await page.emulateMedia({ media: 'print' });
  const link = page.getByRole('article').first().locator('.cover-link');
  const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(printed).toBe(`"${await link.getAttribute('href')}"`);
});
