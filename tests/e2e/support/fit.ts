import type { Page } from '@playwright/test';

/** By how many pixels a page is wider than the screen. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Sets the size of the text that a reader's browser starts from, `200%` for instance. */
export async function setTextSize(page: Page, size: string): Promise<void> {
  await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
}

/** What does not fit on the screen, in words: elements that reach past its right edge, and cut texts. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const pastTheEdge = all
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => {
        // What scrolls by itself may be wider than the screen.
        for (let up: HTMLElement | null = element; up; up = up.parentElement)
          if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX)) return false;
        return true;
      });
    // Wider than its place without a way to scroll it; what only screen readers meet is left out.
    const cut = all.filter((element) => {
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
    });
    const name = (element: HTMLElement) => `${element.tagName} ${element.textContent?.slice(0, 40)}`;
    return [
      ...pastTheEdge.map((element) => `past the edge: ${name(element)}`),
      ...cut.map((element) => `cut: ${name(element)}`),
    ];
  });
}
