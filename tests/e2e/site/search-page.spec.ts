import type { ApiAnswer } from '@/lib/search/build-api-answer';
import {
  answerOf,
  articlesIn,
  choose,
  facetLink,
  fieldOf,
  holdScripts,
  ofSearch,
  open,
  recordRequests,
  shownOn,
  statusOf,
  titlesIn,
  withoutScripts,
} from '../support/search';
import { expect, libraryOf, test } from '../support/site';

/** Searches of every sort. */
const SEARCHES = [
  '/search?q=health',
  '/search?q=health&page=2',
  '/search?q=health&sort=date',
  '/search?q=mobile+health',
  '/search?q=telehelth',
  '/search?q=telemedicine',
  '/search?q=veteran+apps',
  '/search?q=data&source=digital.gov&year=2014&year=2015',
  '/search?topic=healthcare-it-news-mobile-health&author=william-brantley',
  '/search?from=2014-01-01&to=2014-06-30',
  '/search?q=topic%3Atelehealth',
  '/search?q=%22health+data%22+-apps&sort=date',
  '/search?q=author%3Abrantley+after%3A2015+before%3A2017',
  '/search?q=topic%3Atelehelth+health',
  '/search?q=virtual&year=2011',
  '/search?q=zzzzzz',
];

test('server, worker and interface for machines give the same', async ({ page, browser }) => {
  const asked = recordRequests(page);
  await withoutScripts(browser, async (read) => {
    for (const address of SEARCHES)
      await test.step(address, async () => {
        await read.goto(address);
        const screen = await shownOn(read);
        const machines: ApiAnswer = await (await page.request.get(address.replace('/search', '/api/search'))).json();
        expect(machines.results.map(({ title }) => title)).toEqual(await titlesIn(read));

        asked.length = 0;
        await open(page, address);
        expect(await shownOn(page)).toEqual(screen);
        // Away by the field and back by the browser: now it is the worker that answers this address.
        await fieldOf(page).fill('openfda');
        await expect(page).toHaveURL(/q=openfda/);
        await page.goBack();
        await expect(page).toHaveURL(new RegExp(`${address.replace(/[?+.]/g, '\\$&')}$`));
        await expect.poll(() => shownOn(page)).toEqual(screen);
        expect(page.workers()).toHaveLength(1);
        expect(asked.filter((path) => /^\/(?:api|search\?)/.test(path))).toEqual([address]);
      });
  });
});

test.describe('order and pages', () => {
  test('newest first runs by date, best first does not', async ({ page }) => {
    await open(page, '/search?q=drug');
    const days = () =>
      articlesIn(page)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    const best = await days();
    const byDate = [...best].sort().reverse();
    expect(best).not.toEqual(byDate);
    await expect(page.getByRole('link', { name: 'Best first' })).toHaveAttribute('aria-current', 'true');
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(page).toHaveURL(/\/search\?q=drug&sort=date$/);
    await expect.poll(days).toEqual(byDate);
    await page.getByRole('link', { name: 'Best first' }).click();
    await expect(page).toHaveURL(/\/search\?q=drug$/);
    await expect.poll(days).toEqual(best);
  });

  test('pages hold every result once, and each begins at the top', async ({ page }) => {
    const expected = answerOf(await libraryOf('content'), 'health').results.map(({ title }) => title);
    await open(page, '/search?q=health');
    const pages = Math.ceil(expected.length / 20);
    const seen: string[] = [];
    for (let number = 1; number <= pages; number++) {
      await expect(page.getByText(`Page ${number} of ${pages}`)).toBeVisible();
      await expect.poll(() => titlesIn(page)).toEqual(expected.slice((number - 1) * 20, number * 20));
      await expect(fieldOf(page)).toBeInViewport();
      seen.push(...(await titlesIn(page)));
      if (number < pages) await page.getByRole('link', { name: 'Next →' }).click();
    }
    expect(seen).toEqual(expected);
    await expect(page.getByRole('link', { name: 'Next →' })).toHaveCount(0);
    await page.getByRole('link', { name: '← Previous' }).click();
    await expect(page).toHaveURL(new RegExp(`\\/search\\?q=health&page=${pages - 1}$`));
    await expect.poll(() => titlesIn(page)).toEqual(expected.slice((pages - 2) * 20, (pages - 1) * 20));
  });

  test('another choice begins with its first page', async ({ page }) => {
    await open(page, '/search?q=health&page=3');
    await choose(page, 'Years', '2014');
    await expect(page).toHaveURL(/\/search\?q=health&year=2014$/);
    await open(page, '/search?q=health&page=3');
    await fieldOf(page).fill('data');
    await expect(page).toHaveURL(/\/search\?q=data$/);
    await open(page, '/search?q=health&page=3');
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(page).toHaveURL(/\/search\?q=health&sort=date$/);
  });

  test('a page beyond the last has results, or leads to one that has', async ({ page }) => {
    for (const address of ['/search?q=openfda&page=77', '/search?q=health&page=9']) {
      await open(page, address);
      const back = page.getByRole('link', { name: '← Previous' });
      await expect(articlesIn(page).or(back).first(), address).toBeVisible();
      if ((await articlesIn(page).count()) === 0) await back.click();
      await expect(articlesIn(page).first(), address).toBeVisible();
    }
  });
});

test.describe('nothing found', () => {
  test('says so, and offers other ways', async ({ page }) => {
    await open(page, '/search?q=zzzzzz');
    await expect(statusOf(page)).toHaveText('No articles for “zzzzzz”');
    await expect(articlesIn(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'browse the topics' }).click();
    await expect(page).toHaveURL(/\/topic$/);
  });

  test('as typed: says that and leads to the better spelling', async ({ page }) => {
    for (const [typed, meant] of [
      ['telehelth', 'telehealth'],
      ['telehelth chatbot', 'telehealth chatbot'],
      ['opnefda events', 'openfda events'],
    ] as const) {
      await open(page, `/search?q=${encodeURIComponent(typed)}`);
      await expect(statusOf(page)).toContainText(`No exact matches for “${typed}”`);
      await expect(page.getByText('Similar results', { exact: true })).toBeVisible();
      await page.getByText('Did you mean').getByRole('link', { name: meant }).click();
      await expect(fieldOf(page)).toHaveValue(meant);
      await expect(page).toHaveURL(new RegExp(`q=${meant.replace(' ', '\\+')}$`));
      await expect(statusOf(page)).toHaveText(new RegExp(`^\\d+ articles? for “${meant}”`));
      await expect(page.getByText('Did you mean')).toHaveCount(0);
    }
  });

  test('because of filters: says without which there is something, and how much', async ({ page }) => {
    const library = await libraryOf('content');
    const virtual = answerOf(library, 'virtual').exact;
    await open(page, '/search?q=virtual&year=2011');
    await expect(statusOf(page)).toHaveText('No articles for “virtual”');
    await expect(page.getByText(`Without “Year: 2011” there are ${virtual} articles.`)).toBeVisible();
    await page.getByRole('link', { name: 'Without “Year: 2011”' }).click();
    await expect(page).toHaveURL(/\/search\?q=virtual$/);
    await expect(statusOf(page)).toHaveText(`${virtual} articles for “virtual”`);
  });

  test('because of an operator: leads to the search without it', async ({ page }) => {
    await open(page, '/search?q=openfda+before%3A2000');
    await page.getByRole('link', { name: 'Without “Before: 2000”' }).click();
    await expect(fieldOf(page)).toHaveValue('openfda');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  });

  test('in what has no word at all, rather than everything', async ({ page }) => {
    for (const query of ['😀', '???', '"']) {
      await open(page, `/search?q=${encodeURIComponent(query)}`);
      await expect(statusOf(page), query).toHaveText(/^No articles for/);
    }
  });
});

test.describe('the page', () => {
  test('loads nothing of the search before a reader is at it, then all of it', async ({ page }) => {
    const asked = recordRequests(page);
    await open(page, '/search?q=openfda');
    await expect(articlesIn(page)).toHaveCount(5);
    await page.waitForLoadState('networkidle');
    expect(ofSearch(asked)).toEqual([]);
    await fieldOf(page).focus();
    // Code of page and of worker, manifest, shard, names.
    await expect.poll(() => new Set(ofSearch(asked)).size).toBe(5);
    await fieldOf(page).fill('telehealth');
    await expect(statusOf(page)).toHaveText('2 articles for “telehealth”');
    expect(new Set(ofSearch(asked)).size).toBe(5);
  });

  test('has the words in its title, and follows them', async ({ page }) => {
    await open(page, '/search');
    await expect(page).toHaveTitle('Search — The Health Record');
    await fieldOf(page).fill('openfda');
    await expect(page).toHaveTitle('Search: openfda — The Health Record');
    await expect(page).toHaveURL(/q=openfda$/);
    await fieldOf(page).blur();
    await fieldOf(page).fill('drug');
    await expect(page).toHaveTitle('Search: drug — The Health Record');
    await expect(page).toHaveURL(/q=drug$/);
    await page.goBack();
    await expect(page).toHaveTitle('Search: openfda — The Health Record');
    await page.goBack();
    await expect(page).toHaveTitle('Search — The Health Record');
    await open(page, '/search?q=drug&year=2014');
    await expect(page).toHaveTitle('Search: drug — The Health Record');
  });

  test('searches for what was typed before its scripts ran', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/search', { waitUntil: 'commit' });
    await fieldOf(page).pressSequentially('openfda');
    release();
    await expect(fieldOf(page)).toHaveValue('openfda');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  });

  test('may be found when it is empty, and not with results', async ({ page }) => {
    const refusal = page.locator('meta[name="robots"][content*="noindex"]');
    await page.goto('/search');
    await expect(refusal).toHaveCount(0);
    for (const address of ['/search?q=openfda', '/search?year=2014', '/search?q=zzzzzz']) {
      await page.goto(address);
      await expect(refusal, address).toHaveCount(1);
      await expect(page.locator('link[rel="canonical"]'), address).toHaveAttribute('href', /\/search$/);
    }
  });

  test('tells one article from several wherever it counts them', async ({ page }) => {
    await open(page, '/search?q=telehealth');
    await expect(facetLink(page, 'Years', '2021')).toHaveText(/1 article$/);
    await choose(page, 'Years', '2021');
    await expect(statusOf(page)).toHaveText('1 article for “telehealth”');
  });

  test('marks what matched', async ({ page }) => {
    await open(page, '/search?q=virtual+second+opin');
    const marks = articlesIn(page).first().locator('mark');
    await expect(marks).toHaveText(['Virtual', 'Second', 'Opin', 'virtual', 'second', 'opin']);
    await expect(articlesIn(page).first()).toHaveRole('link');
  });

  test('offers the pages that the words name', async ({ page }) => {
    await open(page, '/search?q=mobile+health');
    const pages = page.getByRole('list', { name: 'Pages' }).getByRole('link');
    await expect(pages.first()).toHaveText(/^TopicMobile Health\d+ articles$/);
    await expect(pages.first()).toHaveAttribute('href', '/topic/healthcare-it-news-mobile-health');
  });
});
