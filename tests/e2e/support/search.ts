import { type Browser, expect, type Locator, type Page, type Response, test } from '@playwright/test';
import type { FACET_ROWS } from '@/lib/article/facet-rows';
import type { FacetKind } from '@/lib/article/facets';
import type { Library } from '@/lib/library/library';
import { requestFor, type SearchAnswer, type SearchRequest } from '@/lib/search/search-answer';
import { searchLibrary } from '@/lib/search/search-library';

export const FIELD = 'Search articles';

/** Presses the shortcut until the page's script has taken it up. */
export async function openSearch(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(dialogOf(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(comboboxOf(page)).toBeFocused();
}

export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Search' });
}

/** The field of the dialog. */
export function comboboxOf(page: Page): Locator {
  return dialogOf(page).getByRole('combobox', { name: FIELD });
}

export function optionsOf(page: Page): Locator {
  return dialogOf(page).getByRole('option');
}

/** The field of the search page. */
export function fieldOf(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox', { name: FIELD });
}

/** The line that tells what was found. */
export function statusOf(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}

/** The same of the dialog. */
export function dialogStatusOf(page: Page): Locator {
  return dialogOf(page).getByRole('status');
}

/** Keeps the islands' code from arriving until it is released. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/islands/*/{islands,shared}.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opens an address and waits until its loader runs. */
export function open(page: Page, address: string): Promise<Response | null> {
  return page.goto(address);
}

/** Where a page says its islands are, with a final slash. */
export function islandsIn(html: string): string {
  const folder = /data-islands="([^"]+)"/.exec(html)?.[1];
  if (!folder) throw new Error('the page does not say where its islands are');
  return folder;
}

/** Results that are articles: links on the page, options in the dialog. */
export function articlesIn(scope: Page | Locator): Locator {
  return scope.locator('[data-result][href^="/news/"]');
}

export function titlesIn(scope: Page | Locator): Promise<string[]> {
  return articlesIn(scope).locator('.headline-link').allTextContents();
}

export function chipsIn(scope: Page | Locator): Locator {
  return scope.getByRole('list', { name: 'Active filters' }).getByRole('link', { name: /^Remove: / });
}

export interface Shown {
  readonly text: string | null;
  readonly marks: readonly string[];
  readonly links: readonly (string | null)[];
}

/** Everything the search page shows of an address: its words, what is marked in them, where its links lead. */
export async function shownOn(page: Page): Promise<Shown> {
  const screen = page.locator('main div:has(> search)');
  return {
    text: await screen.textContent(),
    marks: await screen.locator('mark').allTextContents(),
    links: await screen.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  };
}

/** Hands over a page without scripts, which shows what the server alone makes of an address. */
export async function withoutScripts<T>(browser: Browser, read: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL ?? '',
  });
  const found = await read(await context.newPage());
  await context.close();
  return found;
}

export type FacetHeading = (typeof FACET_ROWS)[FacetKind]['many'];

/** The link that takes a value of a facet in or out. */
export function facetLink(page: Page, heading: FacetHeading, label: string): Locator {
  const list = page.getByRole('main').locator(`section[aria-label="${heading}"]`);
  return list.locator('li a', { has: page.getByText(label, { exact: true }) });
}

/** Follows such a link, where it stands behind "more" as well. */
export async function choose(page: Page, heading: FacetHeading, label: string): Promise<void> {
  const link = facetLink(page, heading, label);
  await expect(link).toHaveCount(1);
  const closed = link.locator('xpath=ancestor::details[not(@open)]/summary').filter({ visible: true });
  while (!(await link.isVisible())) await closed.first().click();
  await link.click();
}

/** Path and parameters of every request of a page from now on, the worker's included. */
export function recordRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    asked.push(pathname + search);
  });
  return asked;
}

/** Those of some requests that only a search makes: code, index, server. */
export function ofSearch(asked: readonly string[]): string[] {
  return asked.filter((path) => /^\/(?:search\/|api\/|islands\/[^/]+\/(?!loader))/.test(path));
}

/** What the engine answers over a library, asked by the test itself. */
export function answerOf(library: Library, asked: string | Partial<SearchRequest>, limit = 1000): SearchAnswer {
  const request = typeof asked === 'string' ? requestFor(asked) : { ...requestFor(''), ...asked };
  return searchLibrary(library, request, { offset: 0, limit, facets: true });
}
