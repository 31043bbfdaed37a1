import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { loadLibrary } from '@/lib/edition/load-library';
import type { Library } from '@/lib/library/library';

/**
 * A test that fails when its page, or another of the same context, logs an error, throws, or breaks its
 * Content-Security-Policy. Where a test breaks something itself, `expectedNoise` says what the browser is bound to log
 * about that.
 */
export const test = base.extend<{ expectedNoise: RegExp | null }>({
  expectedNoise: [null, { option: true }],
  // Listened to where there is one: to open a page for a test that only asks takes longer than most of them do.
  page: async ({ page, context, expectedNoise }, use) => {
    const noise: string[] = [];
    context.on('weberror', (thrown) => noise.push(thrown.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') noise.push(`${message.text()} ${message.location().url}`);
    });
    await use(page);
    // A 404 page is announced by the browser itself; everything else is ours.
    expect(noise.filter((line) => !/status of 404/.test(line) && !expectedNoise?.test(line))).toEqual([]);
  },
});

export { expect };

const libraries = new Map<string, Promise<Library>>();

/** The library of a content folder that no test changes, as the built site has it. */
export function libraryOf(contentDir: string): Promise<Library> {
  const root = path.resolve(contentDir);
  const library = libraries.get(root) ?? loadLibrary(root, new Date());
  libraries.set(root, library);
  return library;
}

/**
 * What moved on a page from its start until now, as Cumulative Layout Shift counts it.
 *
 * @returns a line for each shift: its value and which elements moved from where to where; empty where nothing moved
 */
export async function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Pictures on the screen may come after the page, and must not move it either.
    const shown = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return top < window.innerHeight && bottom > 0;
    });
    await Promise.all([document.fonts.ready, ...shown.map((image) => image.decode().catch(() => undefined))]);
    type Moved = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
    type Shift = PerformanceEntry & { value: number; sources: Moved[] };
    const place = ({ x, y, width, height }: DOMRectReadOnly) => `${x},${y} ${width}x${height}`;
    const moved = ({ node, previousRect, currentRect }: Moved) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.outerHTML.slice(0, 80) ?? 'what is gone'} from ${place(previousRect)} to ${place(currentRect)}`;
    };
    return new Promise<string[]>((resolve) => {
      const shifts: string[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { value, startTime, sources } of list.getEntries() as Shift[])
          shifts.push(`${value} after ${Math.round(startTime)} ms: ${sources.map(moved).join('; ')}`);
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // What moved is noted when a frame is drawn: by the second from now, all that led up to it is.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts))));
    });
  });
}
