import type { Page, Request, Route } from '@playwright/test';
import type { SearchFiles } from '@/lib/search/build-search-files';
import type { ShardEntry } from '@/lib/search/search-files';
import { gate, indexOfReports, manifestOf, serveIndex, sum } from '../support/large-archive';
import {
  articlesIn,
  comboboxOf,
  dialogOf,
  dialogStatusOf,
  fieldOf,
  open,
  openSearch,
  optionsOf,
  recordRequests,
  statusOf,
  titlesIn,
} from '../support/search';
import { expect, test } from '../support/site';

const TOPIC = '/topic/healthcare-it-news-consumer-health-information';

/** What the browser logs by itself about files that these tests keep from it. */
const BROWSER_NOISE =
  /^Failed to load resource: |^(?:Refused|Failed) to (?:execute|load|run) (?:script|module)|^deliberate/;

test.use({ expectedNoise: BROWSER_NOISE });

const grouped = (count: number) => count.toLocaleString('en-US');

const searching = (count: number, of: number) => `Searching ${grouped(count)} of ${grouped(of)} articles…`;

const missing = (count: number, of: number) =>
  `${grouped(count)} of ${grouped(of)} articles could not be loaded and were not searched. Press Search to ask the server for all.`;

test.describe('an archive of several shards', () => {
  const SIZES = [100, 300, 400, 400];
  const ALL = sum(SIZES);
  const [some = 0] = SIZES;
  let reports: SearchFiles;
  let newest: ShardEntry | undefined;
  let older: readonly ShardEntry[];

  test.beforeAll(() => {
    reports = indexOfReports(SIZES);
    [newest, ...older] = manifestOf(reports).shards;
  });

  test('is searched as it arrives, and says how much has', async ({ page }) => {
    const gates = new Map(older.map(({ file, articles }) => [file, { articles, ...gate() }]));
    await serveIndex(
      page,
      () => reports,
      (file) => gates.get(file)?.passed,
    );
    await open(page, '/search');
    await fieldOf(page).fill('report');
    await expect(statusOf(page)).toHaveText(`${some} articles for “report”`);
    await expect(page.getByText(searching(some, ALL))).toBeVisible();
    await expect(articlesIn(page)).toHaveCount(20);
    // What has arrived can be searched for other words, too.
    await fieldOf(page).fill('report 7');
    await expect.poll(async () => (await titlesIn(page))[0]).toBe('Report 7');
    await fieldOf(page).fill('"report 1199"');
    await expect(statusOf(page)).toHaveText('No articles for “"report 1199"”');
    let arrived = some;
    for (const { articles, open: release } of gates.values()) {
      await expect(page.getByText(searching(arrived, ALL))).toBeVisible();
      release();
      arrived += articles;
    }
    expect(arrived).toBe(ALL);
    await expect(statusOf(page)).toHaveText('1 article for “"report 1199"”');
    await expect(page.getByText(/Searching [\d,]+ of/)).toHaveCount(0);
    expect(await titlesIn(page)).toEqual(['Report 1199']);
    await fieldOf(page).fill('report');
    await expect(statusOf(page)).toHaveText(`${ALL} articles for “report”`);
  });

  test('is searched as it arrives in the dialog too, whose list never empties meanwhile', async ({ page }) => {
    const later = gate();
    await serveIndex(
      page,
      () => reports,
      (file) => (older.some((shard) => shard.file === file) ? later.passed : undefined),
    );
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('report');
    await expect(dialogStatusOf(page)).toHaveText(`${some} articles for “report”`);
    await expect(dialogOf(page).getByText(searching(some, ALL))).toBeVisible();
    await expect(optionsOf(page).last()).toHaveText(`All ${some} results, with filters`);
    await page.keyboard.press('ArrowDown');
    await expect(comboboxOf(page)).toHaveAttribute('aria-activedescendant', /.+/);
    await page.evaluate(() => {
      const list = document.querySelector('[role="listbox"]');
      const counts: number[] = [];
      Object.assign(window, { counts });
      if (list)
        new MutationObserver(() => counts.push(list.querySelectorAll('[role="option"]').length)).observe(list, {
          subtree: true,
          childList: true,
          characterData: true,
        });
    });
    later.open();
    await expect(dialogStatusOf(page)).toHaveText(`${ALL} articles for “report”`);
    await expect(dialogOf(page).getByText(/Searching [\d,]+ of/)).toHaveCount(0);
    await expect(optionsOf(page).last()).toHaveText(`All ${ALL} results, with filters`);
    const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
    expect(counts.length).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    // The line that was reached is still there, so it is still the one that Enter opens.
    await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  const DAMAGE: readonly ((text: string) => Parameters<Route['fulfill']>[0] | 'abort')[] = [
    // It is not there, is refused, does not arrive, is cut short, is something else, is empty, is of another version, and
    // holds fewer articles than it should.
    () => ({ status: 404, body: '{"error":"There is no such file."}' }),
    () => ({ status: 503, body: 'Later.' }),
    () => 'abort',
    (text) => ({ body: text.slice(0, text.length / 2) }),
    () => ({ body: '<!doctype html><title>Log in to the hotel</title>' }),
    () => ({ body: '' }),
    (text) => ({ body: text.replace(/"version":\d+/, '"version":99') }),
    () => ({ body: [...indexOfReports([3]).files.values()].at(-1) ?? '' }),
  ];

  test('is searched without the shards that are damaged, each in another way, and says what is missing', async ({
    page,
  }) => {
    // Of sizes that tell which are missing, between two that are whole.
    const sizes = [30, ...DAMAGE.map((_damage, at) => 2 ** at), 10];
    const [all, lost] = [sum(sizes), 2 ** DAMAGE.length - 1];
    const damaged = indexOfReports(sizes);
    const [, ...others] = manifestOf(damaged).shards;
    await serveIndex(
      page,
      () => damaged,
      (file, text) => {
        const damage = DAMAGE[others.findIndex((shard) => shard.file === file)];
        return damage && Promise.resolve(damage(text));
      },
    );
    await open(page, '/search');
    await fieldOf(page).fill('report');
    await expect(page.getByText(missing(lost, all))).toBeVisible();
    await expect(statusOf(page)).toHaveText(`${all - lost} articles for “report”`);
    await fieldOf(page).fill(`"report ${all - 1}"`);
    await expect.poll(() => titlesIn(page)).toEqual([`Report ${all - 1}`]);
    for (const [at] of DAMAGE.entries()) {
      const query = `"report ${sum(sizes.slice(0, at + 1))}"`;
      await fieldOf(page).fill(query);
      await expect(statusOf(page)).toHaveText(`No articles for “${query}”`);
      await expect(page.getByText(missing(lost, all))).toBeVisible();
    }
    // The server has it all, and is one press away.
    await fieldOf(page).fill('openfda');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?q=openfda$/);
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });

  test('is searched without its newest shard', async ({ page }) => {
    await serveIndex(
      page,
      () => reports,
      (file) => (file === newest?.file ? Promise.resolve({ status: 404, body: '' }) : undefined),
    );
    await open(page, '/about');
    await openSearch(page);
    await page.keyboard.type('report');
    await expect(dialogStatusOf(page)).toHaveText(`${ALL - some} articles for “report”`);
    await expect(dialogOf(page).getByText(missing(some, ALL))).toBeVisible();
    await expect(articlesIn(dialogOf(page)).first()).toContainText(/Report \d/);
  });

  test('is searched without the file of names', async ({ page }) => {
    await serveIndex(
      page,
      () => reports,
      (file) => (file === manifestOf(reports).names ? Promise.resolve({ status: 404, body: '' }) : undefined),
    );
    await open(page, '/search');
    await fieldOf(page).fill('report');
    await expect(statusOf(page)).toHaveText(`${ALL} articles for “report”`);
    await expect(page.getByText('could not be loaded')).toHaveCount(0);
  });
});

test.describe('a tab from before the last publication', () => {
  test('asks for the new index when the files of the old one are gone', async ({ page }) => {
    const [old, recent] = [indexOfReports([20, 30]), indexOfReports([22, 30])];
    const asked = recordRequests(page);
    let published = false;
    await serveIndex(
      page,
      () => (published ? recent : old),
      (file) => {
        // The manifest is the last that the old publication answers.
        if (file === 'manifest.json' && !published) {
          published = true;
          return Promise.resolve({ contentType: 'application/json', body: old.manifest });
        }
        return undefined;
      },
    );
    await open(page, '/search');
    await fieldOf(page).fill('report');
    await expect(statusOf(page)).toHaveText('52 articles for “report”');
    await expect(page.getByText(/could not be loaded|Searching [\d,]+ of/)).toHaveCount(0);
    await fieldOf(page).fill('"report 51"');
    await expect.poll(() => titlesIn(page)).toEqual(['Report 51']);
    expect(asked.filter((path) => path === '/search/manifest.json')).toHaveLength(2);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });

  test('asks once and says what is missing when the index is as it was', async ({ page }) => {
    const reports = indexOfReports([20, 30]);
    const older = manifestOf(reports).shards.at(-1);
    const asked = recordRequests(page);
    await serveIndex(
      page,
      () => reports,
      (file) => (file === older?.file ? Promise.resolve({ status: 404, body: '' }) : undefined),
    );
    await open(page, '/search');
    await fieldOf(page).fill('report');
    await expect(page.getByText(missing(30, 50))).toBeVisible();
    await fieldOf(page).fill('report 7');
    await expect.poll(async () => (await titlesIn(page))[0]).toBe('Report 7');
    expect(asked.filter((path) => path === '/search/manifest.json')).toHaveLength(2);
    expect(asked.filter((path) => path.endsWith(older?.file ?? ''))).toHaveLength(1);
  });

  test('asks the server where nothing of the index is left', async ({ page }) => {
    await page.route(/\/search\/shard-/, (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, '/search');
    await fieldOf(page).fill('openfda');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  });
});

/** Ways in which the search cannot run in the browser. */
const LOST: Readonly<Record<string, (page: Page) => Promise<{ dispose(): Promise<void> }>>> = {
  'the manifest is of another version': (page) =>
    page.route('**/search/manifest.json', (route) =>
      route.fulfill({ json: { version: 99, articles: 0, shards: [], names: 'names-0.json' } }),
    ),
  'the manifest is an error': (page) =>
    page.route('**/search/manifest.json', (route) => route.fulfill({ status: 500, body: 'Oh.' })),
  'the manifest is something else': (page) =>
    page.route('**/search/manifest.json', (route) => route.fulfill({ body: '<!doctype html>' })),
  'the manifest does not arrive': (page) => page.route('**/search/manifest.json', (route) => route.abort()),
  'the worker is not there': (page) =>
    page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 404, body: '' })),
  'the worker is an error': (page) =>
    page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 500, body: 'Oh.' })),
  'the worker does not arrive': (page) => page.route('**/islands/*/search-worker.js', (route) => route.abort()),
  'the worker is broken': (page) =>
    page.route('**/islands/*/search-worker.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("deliberate")' }),
    ),
  'the worker is something else': (page) =>
    page.route('**/islands/*/search-worker.js', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    ),
  'there are no workers': (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
};

test('the search goes on through the server where it cannot run in the browser, for whatever reason', async ({
  page,
}) => {
  const asked = recordRequests(page);
  const asking = () => asked.filter((path) => path.startsWith('/api/'));
  for (const [reason, lose] of Object.entries(LOST))
    await test.step(reason, async () => {
      const lost = await lose(page);
      await open(page, '/about');
      await openSearch(page);
      await page.keyboard.type('telemedicine');
      await expect(dialogStatusOf(page)).toHaveText('2 articles for “telemedicine”');
      expect(asking().at(-1)).toBe('/api/search?q=telemedicine');
      await expect(optionsOf(page).first()).toHaveText(/^TopicTelehealth/);
      await expect(dialogOf(page).locator('mark')).toHaveText([/^telehealth$/i]);
      await expect(dialogOf(page).getByText(/could not|cannot|Searching/)).toHaveCount(0);

      await open(page, '/search?q=health');
      asked.length = 0;
      await page.getByRole('link', { name: 'Newest first' }).click();
      await expect.poll(asking).toEqual(['/api/search?q=health&sort=date']);
      await page.getByRole('link', { name: 'Next →' }).click();
      await expect(page).toHaveURL(/page=2$/);
      await expect.poll(asking).toEqual(['/api/search?q=health&sort=date', '/api/search?q=health&sort=date&page=2']);
      await expect(page.getByText('Page 2 of 4')).toBeVisible();
      await expect(page.getByText('cannot be reached')).toHaveCount(0);
      await lost.dispose();
    });
});

test.describe('through the server', () => {
  test.beforeEach(({ page }) =>
    page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 404, body: '' })),
  );

  test('the old list stays while the new one is on its way', async ({ page }) => {
    const held = gate();
    await page.route(/\/api\/search\?q=drug$/, async (route) => {
      await held.passed;
      await route.continue();
    });
    await open(page, '/about');
    await openSearch(page);
    await comboboxOf(page).fill('openfda');
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    const before = await optionsOf(page).allTextContents();
    const asked = page.waitForRequest(/\/api\/search\?q=drug$/);
    await comboboxOf(page).fill('drug');
    await asked;
    await expect(dialogStatusOf(page)).toHaveText('5 articles for “openfda”');
    expect(await optionsOf(page).allTextContents()).toEqual(before);
    held.open();
    await expect(dialogStatusOf(page)).toContainText('for “drug”');
    expect(await optionsOf(page).allTextContents()).not.toEqual(before);
  });

  test('an answer that comes too late does not take the place of a newer one', async ({ page }) => {
    const held = gate();
    const isLate = (request: Request) => request.url().endsWith('/api/search?q=drug');
    await page.route(/\/api\/search\?q=drug$/, async (route) => {
      await held.passed;
      // The page may have given up on it.
      await route.continue().catch(() => undefined);
    });
    await open(page, '/search');
    const asked = page.waitForRequest(isLate);
    const ended = Promise.race([
      page.waitForEvent('requestfinished', isLate),
      page.waitForEvent('requestfailed', isLate),
    ]);
    await fieldOf(page).fill('drug');
    await asked;
    await fieldOf(page).fill('openfda');
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    held.open();
    await ended;
    // What it would change is drawn by then.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
    await expect(articlesIn(page)).toHaveCount(5);
  });
});

test('the server takes over from a worker that fails in the middle', async ({ page }) => {
  const asked = recordRequests(page);
  await open(page, '/search');
  await fieldOf(page).fill('openfda');
  await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('deliberate');
    });
  });
  // The question that was open is asked again, and so are those after it.
  await expect.poll(() => asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/search?q=openfda']);
  await fieldOf(page).fill('telehealth');
  await expect(statusOf(page)).toHaveText('2 articles for “telehealth”');
  expect(asked.at(-1)).toBe('/api/search?q=telehealth');
});

/** Ways in which the server cannot help either. */
const SILENT: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is an error': (route) => route.fulfill({ status: 500, body: 'Oh.' }),
  'does not arrive': (route) => route.abort(),
  'is something else': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  'is of another version': (route) => route.fulfill({ json: { version: 99, results: [] } }),
};

test.describe('where neither worker nor server can answer', () => {
  test.beforeEach(({ page }) =>
    page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 404, body: '' })),
  );

  test('the dialog says so, and Enter leads to the page of results', async ({ page }) => {
    for (const [what, answer] of Object.entries(SILENT))
      await test.step(`the answer ${what}`, async () => {
        const silent = await page.route('**/api/search?*', answer);
        await open(page, '/about');
        await openSearch(page);
        await page.keyboard.type('openfda');
        await expect(dialogStatusOf(page)).toHaveText('The search cannot be reached. Press Search to try again.');
        await expect(optionsOf(page)).toHaveCount(0);
        const way = dialogOf(page).getByRole('link', { name: 'Open the search page' });
        await expect(way).toHaveAttribute('href', '/search?q=openfda');
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/\/search\?q=openfda$/);
        await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
        await silent.dispose();
      });
  });

  test('the search page says so, its button asks again, and it recovers', async ({ page }) => {
    for (const [what, answer] of Object.entries(SILENT))
      await test.step(`the answer ${what}`, async () => {
        const silent = await page.route('**/api/search?*', answer);
        await open(page, '/search');
        await fieldOf(page).fill('openfda');
        await expect(statusOf(page)).toHaveText('The search cannot be reached. Press Search to try again.');
        await page.getByRole('button', { name: 'Search' }).click();
        await expect(page).toHaveURL(/\/search\?q=openfda$/);
        await expect(statusOf(page)).toHaveText('5 articles for “openfda”');
        // Its loader runs.
        await page.waitForLoadState();
        await fieldOf(page).fill('drug');
        await expect(statusOf(page)).toContainText('cannot be reached');
        await silent.dispose();
        await fieldOf(page).fill('telehealth');
        await expect(statusOf(page)).toHaveText('2 articles for “telehealth”');
      });
  });
});

test.describe('a topic', () => {
  const years = (page: Page) => page.getByRole('main').locator('section[aria-label="Years"]');

  test('is narrowed through the server where there is no worker', async ({ page }) => {
    const asked = recordRequests(page);
    await page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, TOPIC);
    await years(page).getByRole('link', { name: /^2014/ }).click();
    await expect(page).toHaveURL(new RegExp(`${TOPIC}\\?year=2014$`));
    await expect(statusOf(page)).toHaveText('4 articles');
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([
      '/api/search?topic=healthcare-it-news-consumer-health-information&year=2014&sort=date',
    ]);
  });

  test('says so where it cannot be narrowed, and keeps the way to try again', async ({ page }) => {
    await page.route('**/islands/*/search-worker.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.route('**/api/search?*', (route) => route.fulfill({ status: 500, body: 'Oh.' }));
    await open(page, TOPIC);
    await years(page).getByRole('link', { name: /^2014/ }).click();
    await expect(statusOf(page)).toContainText('The search cannot be reached');
    await expect(years(page).getByRole('link', { name: /^2015/ })).toBeVisible();
  });

  test('is narrowed by the search page where the code for it does not arrive', async ({ page }) => {
    await open(page, TOPIC);
    await page.route('**/islands/*/islands.js', (route) => route.abort());
    await years(page).getByRole('link', { name: /^2014/ }).click();
    await expect(page).toHaveURL(/\/search\?topic=healthcare-it-news-consumer-health-information&year=2014$/);
    await expect(statusOf(page)).toHaveText('4 articles');
  });
});

test('the link leads to the search page where the code of the dialog does not arrive', async ({ page }) => {
  await open(page, '/about');
  await page.route('**/islands/*/islands.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Search /' }).click();
  await expect(page).toHaveURL(/\/search$/);
  await expect(fieldOf(page)).toBeVisible();
});
