import type { Page } from '@playwright/test';
import { expectAccessibleInBothSchemes, untilStill } from '../support/axe';
import { misfits, setTextSize, sidewaysOverflow } from '../support/fit';
import { LAYOUTS, PAGES } from '../support/pages';
import { open } from '../support/search';
import { expect, layoutShifts, test } from '../support/site';

const NARROWEST = 320;

const [PHONE, DESK] = [390, 1440];

const WIDTHS: readonly number[] = [NARROWEST, PHONE, 820, DESK];

for (const [name, address] of Object.entries(PAGES))
  test(`nothing overflows, jumps or is cut, axe finds nothing, forced colours show all: ${name}`, async ({ page }) => {
    const standsForLayout = LAYOUTS.some((layout) => layout === name);
    // A reader's first page, before any font is cached, is measured by the benchmark: a busy machine can deliver a
    // preloaded font just after the first paint, and that would be the machine's shift, not the page's.
    await open(page, '/about');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // slow-delivery.spec.ts opens those of the layouts at all other widths, where more could move.
      if (width === NARROWEST || !standsForLayout) {
        await open(page, address);
        expect(await layoutShifts(page), `layout shift at ${width}`).toEqual([]);
      }
      expect(await sidewaysOverflow(page), `overflow at ${width}`).toBeLessThanOrEqual(0);
      if (width === NARROWEST) expect(await misfits(page)).toEqual([]);
      // On a phone each page, at a desk one of each layout.
      if (width === PHONE || (standsForLayout && width === DESK)) await expectAccessibleInBothSchemes(page);
    }
    await setTextSize(page, '200%');
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await misfits(page), `at ${width}, with text of twice the size`).toEqual([]);
    }
    await setTextSize(page, '100%');
    await expectVisibleInForcedColours(page);
  });

/** Expects what colours say otherwise: where the focus is, what is a box, what is current. No key was pressed before. */
async function expectVisibleInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('Tab');
  await untilStill(page);
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
}
