import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { Library } from '@/lib/library/library';
import { loadLibrary } from '@/lib/library/load-library';

/**
 * A test that fails when the page logs an error, throws, or breaks its Content-Security-Policy. Where a test breaks
 * something itself, `expectedNoise` says what the browser is bound to log about that.
 */
export const test = base.extend<{ expectedNoise: RegExp | null; quiet: undefined }>({
  expectedNoise: [null, { option: true }],
  quiet: [
    async ({ page, expectedNoise }, use) => {
      const noise: string[] = [];
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(message.text());
      });
      await use(undefined);
      // A 404 page is announced by the browser itself; everything else is ours.
      expect(noise.filter((line) => !/status of 404/.test(line) && !expectedNoise?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The library of a content folder, as the built site has it. */
export function libraryOf(contentDir: string): Promise<Library> {
  return loadLibrary(path.resolve(contentDir), new Date());
}

/** The sum of all layout shifts from the start of the page until now (the measure behind Cumulative Layout Shift). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Pictures on the screen may come after the page, and must not move it either.
    const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < window.innerHeight);
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
    return new Promise<number>((resolve) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    });
  });
}
