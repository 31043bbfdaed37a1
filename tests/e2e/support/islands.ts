import type { Page } from '@playwright/test';
import {
  articlesIn,
  chipsIn,
  choose,
  comboboxOf,
  dialogOf,
  dialogStatusOf,
  fieldOf,
  openSearch,
  statusOf,
} from './search';
import { expect } from './site';

/** What a site has that its islands are tried on. */
export interface IslandContent {
  /** A topic's address, and the number of its articles in a year. */
  readonly topic: string;
  readonly year: string;
  readonly ofYear: number;
  /** Words, and the address of the article that answers them best. */
  readonly query: string;
  readonly best: string;
  /**
   * Waits until scripts have taken over the whole page. In a preview, React puts its own title before one that an island
   * has changed earlier.
   */
  readonly ready?: (page: Page) => Promise<void>;
}

/** How each island behaves, in whatever way its code came into the page. */
export const ISLAND_BEHAVIOUR: Readonly<Record<string, (page: Page, content: IslandContent) => Promise<void>>> = {
  'the search opens in place, lists what is typed, follows the keyboard and gives the focus back': async (
    page,
    { topic, query, best },
  ) => {
    await page.goto(topic);
    const link = page.getByRole('main').getByRole('link').last();
    await link.focus();
    await openSearch(page);
    await page.keyboard.type(query);
    await expect(dialogStatusOf(page)).toContainText(`for “${query}”`);
    await expect(articlesIn(dialogOf(page)).first()).toHaveAttribute('href', best);
    await page.keyboard.press('ArrowDown');
    await expect(dialogOf(page).getByRole('option', { selected: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(comboboxOf(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(link).toBeFocused();
    await page.getByRole('banner').getByRole('link', { name: 'Search /' }).click();
    await expect(comboboxOf(page)).toBeFocused();
  },
  'a topic’s list is narrowed in place, and is as it was when nothing narrows it': async (page, content) => {
    await page.goto(content.topic);
    const list = page.locator('#articles');
    const whole = await list.textContent();
    await choose(page, 'Years', content.year);
    await expect(page).toHaveURL(new RegExp(`${content.topic}\\?year=${content.year}$`));
    await expect(articlesIn(page)).toHaveCount(content.ofYear);
    await chipsIn(page).first().click();
    await expect(page).toHaveURL(new RegExp(`${content.topic}$`));
    expect(await list.textContent()).toBe(whole);
    await page.goBack();
    await expect(articlesIn(page)).toHaveCount(content.ofYear);
    await page.reload();
    await expect(articlesIn(page)).toHaveCount(content.ofYear);
  },
  'the search page answers while one types, and keeps its address': async (page, { query, best, ready }) => {
    await page.goto('/search');
    await ready?.(page);
    const [, site] = (await page.title()).split(' — ');
    await fieldOf(page).pressSequentially(query);
    await expect(statusOf(page)).toContainText(`for “${query}”`);
    await expect(articlesIn(page).first()).toHaveAttribute('href', best);
    await expect(page).toHaveURL(new RegExp(`/search\\?q=${encodeURIComponent(query).replace(/%20/g, '\\+')}$`));
    await expect(page).toHaveTitle(`Search: ${query} — ${site}`);
    await page.reload();
    await expect(fieldOf(page)).toHaveValue(query);
    await expect(articlesIn(page).first()).toHaveAttribute('href', best);
  },
};
