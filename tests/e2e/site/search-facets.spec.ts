import type { Library } from '@/lib/library/library';
import { NO_SELECTION } from '@/lib/search/search-answer';
import {
  answerOf,
  articlesIn,
  chipsIn,
  choose,
  facetLink,
  fieldOf,
  open,
  shownOn,
  statusOf,
  titlesIn,
  withoutScripts,
} from '../support/search';
import { expect, libraryOf, test } from '../support/site';

function publishedIn(library: Library, ...years: number[]) {
  return library.articles.filter(({ date }) => years.includes(Number(date.day.slice(0, 4))));
}

test.describe('facets', () => {
  test('tell how many articles stand behind each value; one that is chosen narrows, and goes into the address', async ({
    page,
  }) => {
    const library = await libraryOf('content');
    await open(page, '/search?q=health');
    const { facets } = answerOf(library, 'health');
    const found = answerOf(library, 'health').results;
    for (const year of [2021, 2015, 2014])
      await expect(facetLink(page, 'Years', String(year))).toContainText(
        `${found.filter(({ day }) => day.startsWith(String(year))).length} article`,
      );
    for (const [heading, values] of [
      ['Topics', facets?.topic.values],
      ['Authors', facets?.author.values],
      ['Years', facets?.year.values],
    ] as const) {
      expect(values?.length).toBeGreaterThan(5);
      const list = page.getByRole('main').locator(`section[aria-label="${heading}"]`);
      await expect(list.locator('li a')).toHaveCount(values?.length ?? 0);
    }
    // All of them come from one source, which narrows nothing.
    await expect(page.getByRole('main').locator('section[aria-label="Sources"]')).toHaveCount(0);

    const in2014 = answerOf(library, 'health').results.filter(({ day }) => day.startsWith('2014'));
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(/\/search\?q=health&year=2014$/);
    await expect(statusOf(page)).toHaveText(`${in2014.length} articles for “health”`);
    expect((await titlesIn(page)).sort()).toEqual(in2014.map(({ title }) => title).sort());
    await expect(facetLink(page, 'Years', '2014')).toHaveAttribute('aria-current', 'true');
    await expect(chipsIn(page)).toHaveText([/Year: 2014/]);
  });

  test('of which two values are chosen widen, and two facets narrow further', async ({ page }) => {
    const library = await libraryOf('content');
    await open(page, '/search?year=2014');
    await expect(statusOf(page)).toHaveText(`${publishedIn(library, 2014).length} articles`);
    await choose(page, 'Years', '2015');
    const both = publishedIn(library, 2014, 2015);
    await expect(page).toHaveURL(/\/search\?year=2014&year=2015$/);
    await expect(statusOf(page)).toHaveText(`${both.length} articles`);
    await choose(page, 'Topics', 'Open Health Data');
    const open14 = both.filter(({ topics }) =>
      topics.some(({ slug }) => slug === 'healthcare-it-news-open-health-data'),
    );
    await expect(page).toHaveURL(/topic=healthcare-it-news-open-health-data&year=2014&year=2015$/);
    await expect(statusOf(page)).toHaveText(`${open14.length} articles`);
    expect(await titlesIn(page)).toEqual(open14.map(({ title }) => title));
    await expect(chipsIn(page)).toHaveText([/Topic: Open Health Data/, /Year: 2014/, /Year: 2015/]);
  });

  test('are taken back one by one, by their chips or where they were chosen', async ({ page }) => {
    const library = await libraryOf('content');
    await open(page, '/search?topic=healthcare-it-news-open-health-data&year=2014&year=2015');
    await chipsIn(page).filter({ hasText: 'Topic' }).click();
    await expect(page).toHaveURL(/\/search\?year=2014&year=2015$/);
    await expect(statusOf(page)).toHaveText(`${publishedIn(library, 2014, 2015).length} articles`);
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(/\/search\?year=2015$/);
    await expect(statusOf(page)).toHaveText(`${publishedIn(library, 2015).length} articles`);
    await chipsIn(page).click();
    await expect(page).toHaveURL(/\/search$/);
    await expect(statusOf(page)).toHaveText('');
    await expect(articlesIn(page)).toHaveCount(0);
  });

  test('stay in force for other words, whether scripts answer or the form is sent', async ({ page }) => {
    const library = await libraryOf('content');
    await open(page, '/search?q=health&year=2014&sort=date');
    const data = answerOf(library, { query: 'data', sort: 'date', selection: { ...NO_SELECTION, year: ['2014'] } });
    const titles = data.results.slice(0, 20).map(({ title }) => title);
    await fieldOf(page).fill('data');
    await expect(page).toHaveURL(/\/search\?q=data&year=2014&sort=date$/);
    await expect.poll(() => titlesIn(page)).toEqual(titles);
    await fieldOf(page).press('Enter');
    await expect(page).toHaveURL(/\/search\?q=data&year=2014&sort=date$/);
    await expect.poll(() => titlesIn(page)).toEqual(titles);
  });

  test('are the same on reload, and wherever the address is opened', async ({ page, browser }) => {
    await open(page, '/search?q=health');
    await choose(page, 'Years', '2014');
    // The links lead on from the list that is drawn.
    await expect(chipsIn(page)).toHaveCount(1);
    await choose(page, 'Topics', 'Mobile Health');
    await expect(page).toHaveURL(/topic=healthcare-it-news-mobile-health&year=2014$/);
    await expect(chipsIn(page)).toHaveCount(2);
    const before = await shownOn(page);
    const address = page.url();
    await page.reload();
    expect(await shownOn(page)).toEqual(before);
    const server = await withoutScripts(browser, async (read) => {
      await read.goto(address);
      return shownOn(read);
    });
    expect(server).toEqual(before);
  });

  test('keep the keyboard where it was', async ({ page }) => {
    await open(page, '/search?q=health');
    await facetLink(page, 'Years', '2020').focus();
    for (const address of [/year=2020$/, /q=health$/]) {
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(address);
      await expect(facetLink(page, 'Years', '2020')).toBeFocused();
    }
  });

  test('open in a tab of their own where that is asked', async ({ page, context }) => {
    await open(page, '/search?q=health');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      facetLink(page, 'Years', '2021').click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await expect(tab).toHaveURL(/\/search\?q=health&year=2021$/);
    await expect(page).toHaveURL(/\/search\?q=health$/);
  });

  test('are a drawer above the results on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/search?q=health');
    const value = facetLink(page, 'Years', '2021');
    await expect(value).toBeHidden();
    await page.getByText('Narrow the list', { exact: true }).click();
    await value.click();
    await expect(page).toHaveURL(/\/search\?q=health&year=2021$/);
    await expect(chipsIn(page)).toHaveText([/Year: 2021/]);
  });
});
