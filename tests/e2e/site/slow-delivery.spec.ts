import { PAGES } from '../support/pages';
import { open } from '../support/search';
import { expect, layoutShifts, test } from '../support/site';
import { deliverSlowly } from '../support/slow-delivery';

let slow: Awaited<ReturnType<typeof deliverSlowly>>;

test.beforeAll(async ({ baseURL }) => {
  slow = await deliverSlowly(baseURL ?? '');
});

test.afterAll(() => slow.close());

for (const [name, address] of Object.entries(PAGES)) {
  test(`nothing jumps when a page comes in pieces: ${name}`, async ({ page }) => {
    // With the fonts at hand: they are another matter, and the benchmark's.
    await open(page, `${slow.origin}/about`);
    for (const width of [390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, slow.origin + address);
      expect.soft(await layoutShifts(page), `at ${width}`).toEqual([]);
    }
  });
}
