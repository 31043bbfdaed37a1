import { choose, comboboxOf, dialogOf, fieldOf, open, openSearch, statusOf } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

test('on a wide screen something stands beside every list', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [address, what] of [
    ['/news', 'By year'],
    ['/news/2014', 'Months of 2014'],
    ['/news/2014/06', 'Months of 2014'],
    ['/author/adam-wong', 'Topics'],
    ['/source/digital.gov', 'Years'],
    ['/topic/healthcare-it-news-mobile-health', 'Related topics'],
    ['/offering', 'By topic'],
    ['/about', 'Latest'],
    ['/no-such-page', 'Topics'],
  ] as const) {
    await open(page, address);
    const heading = page.getByRole('heading', { level: 2, name: what, exact: true });
    const box = await heading.boundingBox();
    expect.soft(box?.x, address).toBeGreaterThan(960);
  }
});

test('on a phone the list comes first, and what leads on after it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ['/news', '/author/adam-wong']) {
    await open(page, address);
    const last = await page.getByRole('main').getByRole('article').last().boundingBox();
    const topics = await page.getByRole('navigation', { name: 'Topics' }).boundingBox();
    expect(topics?.y).toBeGreaterThan(last?.y ?? Number.POSITIVE_INFINITY);
  }
});

test('the archive leads to its years, and marks the one that is shown', async ({ page }) => {
  await open(page, '/news');
  await page.getByRole('navigation', { name: 'By year' }).getByRole('link', { name: /^2014/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('News of 2014');
  const current = page.getByRole('navigation', { name: 'By year' }).locator('[aria-current="page"]');
  await expect(current).toHaveText(/^2014/);
});

test('a source’s list is narrowed by plain links that the search answers', async ({ page }) => {
  const library = await libraryOf('content');
  const articles = library.groups.source.get('digital.gov')?.articles ?? [];
  const ofYear = articles.filter(({ date }) => date.day.startsWith('2021')).length;
  await open(page, '/source/digital.gov');
  await choose(page, 'Years', '2021');
  await expect(page).toHaveURL(/\/search\?source=digital\.gov&year=2021$/);
  await expect(statusOf(page)).toHaveText(`${ofYear} articles`);
});

test.describe('the directory of offerings', () => {
  test('keeps its letters in view, and leads to each', async ({ page }) => {
    await open(page, '/offering');
    const index = page.getByRole('navigation', { name: 'Directory' });
    await index.getByRole('link', { name: 'S', exact: true }).click();
    await expect(index).toBeInViewport({ ratio: 1 });
    const heading = await page.getByRole('heading', { level: 2, name: 'S', exact: true }).boundingBox();
    const bar = await index.boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test('is on a phone about as tall as its names, its topics folded', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/offering');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan((await libraryOf('content')).offerings.size * 44 + 1_200);
    await expect(page.getByRole('heading', { level: 3, name: 'Symplur' })).toBeHidden();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole('heading', { level: 3, name: 'Symplur' })).toBeVisible();
  });

  test('says what its counts count; is narrowed while one types, without the search; is whole again without words', async ({
    page,
  }) => {
    const { offerings } = await libraryOf('content');
    await open(page, '/offering');
    const counts = await page.locator('[data-group] li a > span:last-child').allTextContents();
    expect(counts.length).toBe(offerings.size);
    expect(counts.filter((count) => !/^\d+ articles?$/.test(count))).toEqual([]);
    const entries = page.locator('[data-group] li:visible');
    const whole = await entries.count();
    const field = page.getByRole('searchbox', { name: 'Find an offering by name' });
    await field.fill('BUTTON blue');
    await expect(entries).toHaveText([/^Blue Button\d/, /^Blue Button Connector\d/]);
    await expect(statusOf(page)).toHaveText(`2 of ${whole} offerings`);
    await expect(page.getByRole('navigation', { name: 'Directory' }).getByRole('link')).toHaveText(['B', 'By topic']);
    expect(page.workers()).toEqual([]);
    await field.fill('zzz');
    await expect(statusOf(page)).toHaveText('No offering has “zzz” in its name. Search the articles for it');
    await expect(statusOf(page).getByRole('link')).toHaveAttribute('href', '/search?q=zzz');
    await field.fill('');
    await expect(entries).toHaveCount(whole);
    await field.fill('blue button conn');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/offering\/blue-button-connector$/);
  });

  test('opens the topic to which an address leads', async ({ page }) => {
    const slug = 'healthcare-it-news-mobile-health';
    await open(page, '/offering');
    await expect(page.locator(`#topic-${slug}`)).toBeHidden();
    await open(page, `/offering#topic-${slug}`);
    await expect(page.locator(`#topic-${slug}`)).toBeVisible();
  });
});

test('the directory of topics is narrowed in the same way', async ({ page }) => {
  await open(page, '/topic');
  await page.getByRole('searchbox', { name: 'Find a topic by name' }).fill('mobile');
  await expect(page.locator('[data-group] li:visible')).toHaveText([/^Mobile Health/]);
  await expect(page.getByRole('region', { name: 'Symplur' })).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the directory is whole, and its field asks the search', async ({ page }) => {
    await page.goto('/offering');
    await expect(page.locator('[data-group] li')).toHaveCount((await libraryOf('content')).offerings.size);
    await page.getByRole('searchbox', { name: 'Find an offering by name' }).fill('openfda');
    await page.getByRole('searchbox', { name: 'Find an offering by name' }).press('Enter');
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await expect(page.getByRole('list', { name: 'Pages' })).toContainText('openFDA');
  });
});

test('on the page that searches, the shortcut leads to its field', async ({ page }) => {
  await open(page, '/search?q=openfda');
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await expect(dialogOf(page)).toHaveCount(0);
  await page.keyboard.type('drug');
  await expect(fieldOf(page)).toHaveValue('drug');
});

test('the search dialog is as tall as what it shows, and no taller than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '/about');
  await openSearch(page);
  const height = async () => (await dialogOf(page).boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThan(400);
  await comboboxOf(page).fill('health');
  await expect.poll(height).toBeGreaterThan(600);
  expect(await height()).toBeLessThanOrEqual(900 * 0.85);
  const all = dialogOf(page).getByRole('option', { name: /^All \d+ results/ });
  await all.scrollIntoViewIfNeeded();
  await expect(all).toBeInViewport();
});
