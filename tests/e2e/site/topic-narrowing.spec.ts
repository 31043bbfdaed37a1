import type { Page } from '@playwright/test';
import type { Library } from '@/lib/library/library';
import { sidewaysOverflow } from '../support/fit';
import { gate } from '../support/large-archive';
import {
  articlesIn,
  chipsIn,
  choose,
  facetLink,
  ofSearch,
  open,
  recordRequests,
  statusOf,
  titlesIn,
} from '../support/search';
import { expect, libraryOf, test } from '../support/site';

const SLUG = 'healthcare-it-news-consumer-health-information';
const TOPIC = `/topic/${SLUG}`;

/** The articles of the topic, those of some years alone where years are given, newest first. */
function articlesOf(library: Library, ...years: string[]) {
  const all = library.topics.get(SLUG)?.articles ?? [];
  return all.filter(({ date }) => years.length === 0 || years.includes(date.day.slice(0, 4)));
}

/** The titles of the list as it is without narrowing. */
function wholeList(page: Page) {
  return page.getByRole('main').getByRole('article').getByRole('heading').allTextContents();
}

function count(articles: readonly unknown[]) {
  return `${articles.length} article${articles.length === 1 ? '' : 's'}`;
}

test('facets tell how many of the topic’s articles stand behind each value, and load nothing before one is chosen', async ({
  page,
}) => {
  const library = await libraryOf('content');
  const asked = recordRequests(page);
  await open(page, TOPIC);
  for (const year of ['2021', '2015', '2014'])
    await expect(facetLink(page, 'Years', year)).toContainText(String(articlesOf(library, year).length));
  const by = articlesOf(library).filter(({ authors }) => authors.some(({ slug }) => slug === 'christen-geiler'));
  await expect(facetLink(page, 'Authors', 'Christen Geiler')).toContainText(String(by.length));
  await facetLink(page, 'Years', '2014').hover();
  await facetLink(page, 'Years', '2015').focus();
  await page.waitForLoadState('networkidle');
  expect(ofSearch(asked)).toEqual([]);
  await choose(page, 'Years', '2014');
  await expect(statusOf(page)).toHaveText(/article/);
  await expect.poll(() => new Set(ofSearch(asked)).size).toBe(5);
});

test('a value narrows the list in place, two of a facet widen it, two facets narrow it further', async ({ page }) => {
  const library = await libraryOf('content');
  await open(page, TOPIC);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await choose(page, 'Years', '2014');
  // In the topic's own address.
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2014$`));
  await expect(statusOf(page)).toHaveText(count(articlesOf(library, '2014')));
  expect(await titlesIn(page)).toEqual(articlesOf(library, '2014').map(({ title }) => title));
  await expect(chipsIn(page)).toHaveText([/Year: 2014/]);
  await expect(facetLink(page, 'Years', '2014')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consumer Health Information');
  await expect(page.getByRole('region', { name: 'Related topics' })).toBeVisible();

  await choose(page, 'Years', '2015');
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2014&year=2015$`));
  const both = articlesOf(library, '2014', '2015');
  await expect(statusOf(page)).toHaveText(count(both));
  expect(await titlesIn(page)).toEqual(both.map(({ title }) => title));
  const [author] = both.flatMap(({ authors }) => authors);
  await choose(page, 'Authors', author?.name ?? '');
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?author=${author?.slug}&year=2014&year=2015$`));
  const by = both.filter(({ authors }) => authors.some(({ slug }) => slug === author?.slug));
  await expect(statusOf(page)).toHaveText(count(by));
  expect(await titlesIn(page)).toEqual(by.map(({ title }) => title));
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
});

test('Back undoes a choice, Forward repeats it', async ({ page }) => {
  const library = await libraryOf('content');
  await open(page, '/topic');
  await open(page, TOPIC);
  const whole = await wholeList(page);
  const states: [address: string, status: string | null][] = [[TOPIC, null]];
  for (const year of ['2014', '2015', '2021']) {
    const years = states.slice(1).map((_state, at) => ['2014', '2015', '2021'][at] ?? '');
    await choose(page, 'Years', year);
    const status = count(articlesOf(library, ...years, year));
    states.push([`${TOPIC}?${[...years, year].map((one) => `year=${one}`).join('&')}`, status]);
    await expect(statusOf(page)).toHaveText(status);
  }
  const check = async ([address, status]: (typeof states)[number]) => {
    await expect(page).toHaveURL((url) => url.pathname + url.search === address);
    if (status !== null) return expect(statusOf(page)).toHaveText(status);
    await expect.poll(() => wholeList(page)).toEqual(whole);
    await expect(chipsIn(page)).toHaveCount(0);
  };
  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    await check(state);
  }
  for (const state of states.slice(1)) {
    await page.goForward();
    await check(state);
  }
  for (const _state of states) await page.goBack();
  await expect(page).toHaveURL(/\/topic$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
});

test('chips take choices back, the last one brings the whole list', async ({ page }) => {
  const library = await libraryOf('content');
  await open(page, TOPIC);
  const whole = await wholeList(page);
  expect(whole).toEqual(articlesOf(library).map(({ title }) => title));
  await choose(page, 'Years', '2014');
  await expect(chipsIn(page)).toHaveCount(1);
  await choose(page, 'Years', '2015');
  await expect(chipsIn(page)).toHaveText([/Year: 2014/, /Year: 2015/]);
  await chipsIn(page).first().click();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2015$`));
  await expect(statusOf(page)).toHaveText(count(articlesOf(library, '2015')));
  await chipsIn(page).first().click();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
  await expect.poll(() => wholeList(page)).toEqual(whole);
  await expect(chipsIn(page)).toHaveCount(0);
  // And it can be narrowed again, where the choice is taken back as it was made.
  await choose(page, 'Years', '2014');
  await expect(statusOf(page)).toHaveText(count(articlesOf(library, '2014')));
  await choose(page, 'Years', '2014');
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
  await expect.poll(() => wholeList(page)).toEqual(whole);
});

test('a narrowed address is the same on reload, and wherever it is opened', async ({ page, context }) => {
  const library = await libraryOf('content');
  const expected = articlesOf(library, '2014').map(({ title }) => title);
  await open(page, TOPIC);
  await choose(page, 'Years', '2014');
  await expect(page).toHaveURL(/year=2014$/);
  await page.reload();
  await expect(statusOf(page)).toHaveText(count(expected));
  expect(await titlesIn(page)).toEqual(expected);
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2014$`));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(statusOf(other)).toHaveText(count(expected));
  expect(await titlesIn(other)).toEqual(expected);
  await chipsIn(other).click();
  await expect(other).toHaveURL(new RegExp(`${TOPIC}$`));
  await expect.poll(() => wholeList(other)).toHaveLength(articlesOf(library).length);
});

test('an article that was opened from a narrowed list leads back to it', async ({ page }) => {
  const library = await libraryOf('content');
  await open(page, TOPIC);
  await choose(page, 'Years', '2014');
  await expect(articlesIn(page)).toHaveCount(articlesOf(library, '2014').length);
  await articlesIn(page).first().click();
  await expect(page).toHaveURL(/\/news\//);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2014$`));
  await expect(statusOf(page)).toHaveText(count(articlesOf(library, '2014')));
});

test('a value opened in a tab of its own is a search of the topic’s articles', async ({ page, context }) => {
  const library = await libraryOf('content');
  await open(page, TOPIC);
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    facetLink(page, 'Years', '2015').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(new RegExp(`/search\\?topic=${SLUG}&year=2015$`));
  await expect(statusOf(tab)).toHaveText(count(articlesOf(library, '2015')));
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
});

test('facets and list stay until the narrowed list is there', async ({ page }) => {
  const held = gate();
  await page.route('**/search/manifest.json', async (route) => {
    await held.passed;
    await route.continue();
  });
  await open(page, TOPIC);
  const whole = await wholeList(page);
  const asked = page.waitForRequest('**/search/manifest.json');
  await choose(page, 'Years', '2014');
  await asked;
  expect(await wholeList(page)).toEqual(whole);
  await expect(facetLink(page, 'Years', '2014')).toBeVisible();
  held.open();
  await expect(statusOf(page)).toHaveText('4 articles');
});

test('the keyboard stays where it was', async ({ page }) => {
  await open(page, TOPIC);
  await facetLink(page, 'Years', '2015').focus();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toHaveText(/article/);
  await expect(facetLink(page, 'Years', '2015')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
  await expect(facetLink(page, 'Years', '2015')).toBeFocused();
});

test('an address that narrows nothing is the whole list, and no trap for Back', async ({ page }) => {
  const library = await libraryOf('content');
  for (const params of ['year=abc', `topic=${SLUG}`, 'year=', 'utm_source=x']) {
    await open(page, '/topic');
    await open(page, `${TOPIC}?${params}`);
    await expect.poll(() => wholeList(page), { message: params }).toHaveLength(articlesOf(library).length);
    await expect(async () => {
      await page.goBack();
      await expect(page, params).toHaveURL(/\/topic$/, { timeout: 1000 });
    }).toPass();
  }
});

test('a choice that leaves nothing says so, and how to have something again', async ({ page }) => {
  const library = await libraryOf('content');
  await open(page, `${TOPIC}?year=1999`);
  await expect(statusOf(page)).toHaveText('No articles');
  await page.getByRole('link', { name: 'Without “Year: 1999”' }).click();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
  await expect.poll(() => wholeList(page)).toHaveLength(articlesOf(library).length);
});

test('a value that there is not is said', async ({ page }) => {
  await open(page, `${TOPIC}?author=christen-gailer`);
  await expect(page.getByText('There is no author “christen-gailer”.')).toBeVisible();
  await page.getByText('Did you mean').getByRole('link', { name: 'Christen Geiler' }).click();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?author=christen-geiler$`));
  await expect(statusOf(page)).toHaveText('3 articles');
});

test('on a phone the facets are a drawer above the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, TOPIC);
  await expect(facetLink(page, 'Years', '2021')).toBeHidden();
  await page.getByText('Narrow the list', { exact: true }).click();
  await facetLink(page, 'Years', '2021').click();
  await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2021$`));
  await expect(chipsIn(page)).toHaveText([/Year: 2021/]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});
