// Edits one article of a previewed folder, and waits until a browser shows it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { articleText } from '../fixtures/make-article';
import { SCREENS } from './page-load.mjs';

/** The article that is edited: the newest, so that it stands on the first page of every list it is in. */
const SLUG = 'bench-edited';

const TOPIC = 'Healthcare IT News: Telehealth';

/** Where its title shows, and in which part of the page. */
const PAGES = {
  article: { address: `/news/${SLUG}`, part: 'main h1' },
  list: { address: '/news', part: 'main' },
} as const;

/** Milliseconds between two edits, in which a page asks for what its bar says; nobody saves faster. */
const PAUSE = 700;
const AT_MOST_MS = 30_000;

let number = 0;

/** Writes the article with a title that it never had before, and tells the title. */
export function saveArticle(content: string): string {
  number += 1;
  const title = `Edited for the ${number}. time`;
  const day = new Date().toISOString().slice(0, 10);
  const fields = { title, slug: SLUG, date: day, description: 'What a benchmark writes.', categories: [TOPIC] };
  writeFileSync(path.join(content, 'news', `${SLUG}.md`), articleText(fields, `<p>Body ${number}.</p>\n`));
  return title;
}

/**
 * Opens a page and saves the article again and again.
 *
 * @returns for each edit, milliseconds from before the file is written until its title is on the screen
 */
export async function timeEdits(
  browser: Browser,
  origin: string,
  content: string,
  kind: keyof typeof PAGES,
  edits: number,
  pause = PAUSE,
): Promise<number[]> {
  const context = await browser.newContext(SCREENS.desktop);
  const page = await context.newPage();
  const title = saveArticle(content);
  await page.goto(`${origin}${PAGES[kind].address}`, { timeout: 120_000 });
  await untilShown(page, kind, title);
  // The page's own first questions are not what is measured.
  await sleep(3 * PAUSE);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const before = performance.timeOrigin + performance.now();
    const shownAt = await untilShown(page, kind, saveArticle(content));
    times.push(shownAt - before);
    await sleep(pause);
  }
  await context.close();
  return times;
}

/** The moment, in milliseconds since 1970, of the first frame in which the title stands. */
async function untilShown(page: Page, kind: keyof typeof PAGES, title: string): Promise<number> {
  const shown = await page.waitForFunction(
    ([part, text]) =>
      document.querySelector(part)?.textContent?.includes(text) ? performance.timeOrigin + performance.now() : 0,
    [PAGES[kind].part, title] as const,
    { polling: 'raf', timeout: AT_MOST_MS },
  );
  return shown.jsonValue();
}
