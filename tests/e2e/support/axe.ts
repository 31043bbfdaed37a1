import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe asks of colours, which is all that another scheme changes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The part of a page that axe looks at, as a selector: all of it, where rules about whole pages are asked as well. */
const WHOLE_PAGE = 'html';

/**
 * Runs axe and expects it to find nothing.
 *
 * @param within where the rest of the page was looked at before
 * @param rules all there are, best practices included, unless some are named
 */
export async function expectAccessible(page: Page, within = WHOLE_PAGE, rules: readonly string[] = []): Promise<void> {
  await untilStill(page);
  // Evaluated, not added as a tag: the page's policy would rightly refuse a foreign script.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([within, rules]) => {
      const { axe } = window as unknown as { axe: Axe };
      // What is in order is asked all the same, but not described.
      const resultTypes = ['violations'];
      const options = rules.length > 0 ? { resultTypes, runOnly: rules } : { resultTypes };
      const { violations: found } = await axe.run(within, options);
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    [within, rules] as const,
  );
  expect(violations).toEqual([]);
}

/** The same in the light scheme, and what the dark one changes. The page is in the light one then. */
export async function expectAccessibleInBothSchemes(page: Page, within = WHOLE_PAGE): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, within, COLOUR_RULES);
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Waits for what a change of scheme or state begins: even the shortest transition shows the colour it comes from until
 * the next frame, and text in the old colour on the new ground is no page of ours. An element that inherits a colour begins
 * when the one around it has ended, so this waits until none has begun.
 */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await nextFrame();
    // What is hidden within a closed drawer goes on being listed after its end.
    const animations = () => document.getAnimations().filter(({ playState }) => playState !== 'finished');
    for (let running = animations(); running.length > 0; running = animations()) {
      await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
      await nextFrame();
    }
  });
}

interface Axe {
  run(
    within: string,
    options: { readonly resultTypes: readonly string[]; readonly runOnly?: readonly string[] },
  ): Promise<{ readonly violations: readonly AxeViolation[] }>;
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: { readonly target: string[] }[];
}
