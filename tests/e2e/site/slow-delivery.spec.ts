import { LAYOUTS, PAGES } from '../support/pages';
import { open } from '../support/search';
import { expect, layoutShifts, test } from '../support/site';
import { deliverSlowly } from '../support/slow-delivery';

let slow: Awaited<ReturnType<typeof deliverSlowly>>;

test.beforeAll(async ({ baseURL }) => {
  slow = await deliverSlowly(baseURL ?? '');
});

test.afterAll(() => slow.close());

test('nothing jumps when a page comes in pieces, on a phone, a tablet and a desk', async ({ context }) => {
  // All at once, since most of the time each waits for its next piece.
  const shifts = [390, 820, 1440].map(async (width) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    // With the fonts at hand: they are another matter, and the benchmark's.
    await open(page, `${slow.origin}/about`);
    for (const name of LAYOUTS) {
      await open(page, slow.origin + PAGES[name]);
      expect.soft(await layoutShifts(page), `${name} at ${width}`).toEqual([]);
    }
  });
  await Promise.all(shifts);
});
