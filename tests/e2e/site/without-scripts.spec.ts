import { NO_SELECTION } from '@/lib/search/search-answer';
import { answerOf, articlesIn, chipsIn, choose, fieldOf, statusOf, titlesIn } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

test.use({ javaScriptEnabled: false });

test('every kind of page reads completely without scripts', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Health Record');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click();
  await page.getByRole('link', { name: 'Older →' }).click();
  await expect(page).toHaveURL(/\/news\/page\/2$/);
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/news\/[^/]+$/);
  await expect(page.locator('.prose p').first()).toBeVisible();
  await page.getByRole('list', { name: 'Topics' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/topic\//);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test.describe('the search is a form and links that the server answers:', () => {
  test('words', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('search').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search$/);
    await fieldOf(page).fill('drug adverse events');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=drug\+adverse\+events$/);
    await expect(statusOf(page)).toContainText('for “drug adverse events”');
    await expect(articlesIn(page).first()).toContainText('Adverse Events');
    await expect(page.locator('mark').first()).toBeVisible();
    await expect(page).toHaveTitle('Search: drug adverse events — The Health Record');
  });

  test('facets and their chips, which other words keep', async ({ page }) => {
    const library = await libraryOf('content');
    const of = (query: string, ...years: string[]) =>
      answerOf(library, { query, selection: { ...NO_SELECTION, year: years } }).exact;
    await page.goto('/search?q=health');
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(/\/search\?q=health&year=2014$/);
    await expect(statusOf(page)).toHaveText(`${of('health', '2014')} articles for “health”`);
    await choose(page, 'Years', '2015');
    await expect(page).toHaveURL(/year=2014&year=2015$/);
    await expect(statusOf(page)).toHaveText(`${of('health', '2014', '2015')} articles for “health”`);
    await fieldOf(page).fill('data');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=data&year=2014&year=2015$/);
    await expect(statusOf(page)).toHaveText(`${of('data', '2014', '2015')} articles for “data”`);
    await chipsIn(page).filter({ hasText: '2014' }).click();
    await expect(statusOf(page)).toHaveText(`${of('data', '2015')} articles for “data”`);
    await chipsIn(page).click();
    await expect(page).toHaveURL(/\/search\?q=data$/);
    await expect(statusOf(page)).toHaveText(`${of('data')} articles for “data”`);
  });

  test('facets in the drawer of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/search?q=health');
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(/year=2014$/);
  });

  test('order and pages', async ({ page }) => {
    const expected = answerOf(await libraryOf('content'), { query: 'health', sort: 'date' });
    const titles = expected.results.map(({ title }) => title);
    await page.goto('/search?q=health');
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(page).toHaveURL(/sort=date$/);
    expect(await titlesIn(page)).toEqual(titles.slice(0, 20));
    await page.getByRole('link', { name: 'Next →' }).click();
    await expect(page).toHaveURL(/sort=date&page=2$/);
    expect(await titlesIn(page)).toEqual(titles.slice(20, 40));
    await page.getByRole('link', { name: '← Previous' }).click();
    await expect(page).toHaveURL(/sort=date$/);
    expect(await titlesIn(page)).toEqual(titles.slice(0, 20));
  });

  test('operators, and what was probably meant by them', async ({ page }) => {
    await page.goto('/search');
    await fieldOf(page).fill('health topic:telehelth');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('There is no topic “telehelth”.')).toBeVisible();
    await page.getByText('Did you mean').getByRole('link', { name: 'Telehealth' }).click();
    await expect(chipsIn(page)).toHaveText([/Topic: Telehealth/]);
    await expect(articlesIn(page).first()).toBeVisible();
    await chipsIn(page).click();
    await expect(fieldOf(page)).toHaveValue('health');
  });

  test('a better spelling, and what stands in the way', async ({ page }) => {
    await page.goto('/search?q=telehelth');
    await page.getByText('Did you mean').getByRole('link', { name: 'telehealth' }).click();
    await expect(page).toHaveURL(/\/search\?q=telehealth$/);
    await expect(statusOf(page)).toHaveText('2 articles for “telehealth”');
    await page.goto('/search?q=virtual&year=2011');
    await page.getByRole('link', { name: 'Without “Year: 2011”' }).click();
    await expect(statusOf(page)).toHaveText('3 articles for “virtual”');
  });

  test('what narrows a topic', async ({ page }) => {
    const slug = 'healthcare-it-news-consumer-health-information';
    const library = await libraryOf('content');
    const expected = library.topics.get(slug)?.articles.filter(({ date }) => date.day.startsWith('2014'));
    await page.goto(`/topic/${slug}`);
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(new RegExp(`/search\\?topic=${slug}&year=2014$`));
    const titles = expected?.map(({ title }) => title) ?? [];
    expect(titles.length).toBeGreaterThan(1);
    expect(await titlesIn(page)).toEqual(titles);
    await expect(chipsIn(page)).toHaveText([/Topic: Consumer Health Information/, /Year: 2014/]);
  });
});

test('an unknown address offers search and the latest articles', async ({ page }) => {
  const response = await page.goto('/news/no-such-article');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('openfda');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('[data-result]').first()).toBeVisible();
});
