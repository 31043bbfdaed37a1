import { PAGES } from '../support/pages';
import { open } from '../support/search';
import { expect, layoutShifts, test } from '../support/site';
import { deliverSlowly } from '../support/slow-delivery';

/** One page of each layout: pages of the same layout differ in what stands in its places alone. */
const LAYOUTS = [
  'front',
  'news',
  'article',
  'an article with everything',
  'the archive of a month',
  'topics',
  'topic',
  'offerings',
  'offering',
  'search',
  'narrowed search results',
  'about',
  'not found',
] as const satisfies readonly (keyof typeof PAGES)[];

let slow: Awaited<ReturnType<typeof deliverSlowly>>;

test.beforeAll(async ({ baseURL }) => {
  slow = await deliverSlowly(baseURL ?? '');
});

test.afterAll(() => slow.close());

for (const width of [390, 820, 1440])
  test(`nothing jumps when a page comes in pieces, at a width of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // With the fonts at hand: they are another matter, and the benchmark's.
    await open(page, `${slow.origin}/about`);
    for (const name of LAYOUTS) {
      await open(page, slow.origin + PAGES[name]);
      expect.soft(await layoutShifts(page), name).toEqual([]);
    }
  });
