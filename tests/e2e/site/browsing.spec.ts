import sharp from 'sharp';
import { expect, libraryOf, test } from '../support/site';

test('the front page is a lead, a pair, a ranking, topics in several forms, offerings with their reason', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Rebuilding CDC.gov');
  await expect(page.getByRole('region', { name: 'More on Content Strategy' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Latest' }).getByRole('listitem')).toHaveCount(7);
  await expect(page.getByRole('region', { name: 'Most covered' }).getByRole('listitem')).toHaveCount(5);
  expect(await page.locator('[id^="band-"]').count()).toBe(3);
  await expect(page.getByRole('region', { name: 'Topics' }).getByRole('link').first()).toBeVisible();
  const offering = page.getByRole('region', { name: 'Offerings in the news' }).getByRole('listitem').first();
  await expect(offering.getByRole('link', { name: 'CDC.gov', exact: true })).toHaveAttribute(
    'href',
    '/offering/cdc-gov',
  );
  await expect(offering.getByRole('link', { name: 'Rebuilding CDC.gov' })).toHaveAttribute(
    'href',
    '/news/digital-rebuilding-cdc-gov',
  );
  const links = await page
    .locator('main :is(h2, h3, h4) a[href^="/news/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
});

test('the front page is light: one picture that does not wait, few others, at most 60 kB of HTML', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/')).body();
  expect(html.byteLength).toBeLessThanOrEqual(60_000);
  await page.goto('/');
  const pictures = page.locator('main img');
  expect(await pictures.count()).toBeLessThanOrEqual(6);
  await expect(page.locator('main img:not([loading="lazy"])')).toHaveCount(1);
  await expect(pictures.first()).toHaveAttribute('fetchpriority', 'high');
});

test('a band in a tone of its own reaches from edge to edge, and no further', async ({ page }) => {
  for (const width of [320, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const toned = page.locator('section', { has: page.locator('[id^="band-"]') }).last();
    await toned.evaluate((each) => each.scrollIntoView({ block: 'start' }));
    const box = await toned.boundingBox();
    const [y, colour] = [
      Math.max(0, Math.round(box?.y ?? 0)) + 4,
      await toned.evaluate((each) => getComputedStyle(each).backgroundColor),
    ];
    const clip = { x: 0, y, width, height: 1 };
    const { data, info } = await sharp(await page.screenshot({ clip }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (at: number) => `rgb(${[...data.subarray(at * info.channels, at * info.channels + 3)].join(', ')})`;
    expect([pixel(0), pixel(info.width - 1)]).toEqual([colour, colour]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('before any interaction the front page asks for at most 30 files and for no other page', async ({ page }) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    const asked: string[] = [];
    const listen = (request: { url: () => string }) => asked.push(new URL(request.url()).pathname);
    page.on('request', listen);
    await page.setViewportSize(viewport);
    await page.goto('/', { waitUntil: 'networkidle' });
    // Whoever would load ahead does so when nothing else is to do.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    page.off('request', listen);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(30);
    expect(asked.filter((path) => /^\/(news|topic|offering|author|source)\b/.test(path))).toEqual([]);
  }
});

test('topics are grouped by taxonomy with counts', async ({ page }) => {
  const library = await libraryOf('content');
  await page.goto('/topic');
  for (const taxonomy of ['Healthcare IT News', 'Symplur', 'Events Taxonomies', 'Digital Practice']) {
    await expect(page.getByRole('region', { name: taxonomy })).toBeVisible();
  }
  const mobile = library.topics.get('healthcare-it-news-mobile-health');
  const region = page.getByRole('region', { name: 'Healthcare IT News' });
  await expect(region.getByRole('link', { name: /^Mobile Health/ })).toContainText(
    `${mobile?.articles.length} articles`,
  );
});

test('a topic lists its articles newest first, its neighbours and its offerings; no card repeats the topic', async ({
  page,
}) => {
  await page.goto('/topic/healthcare-it-news-mobile-health');
  expect(await page.locator('#articles article').count()).toBeGreaterThan(10);
  await expect(page.locator('#articles article a[href="/topic/healthcare-it-news-mobile-health"]')).toHaveCount(0);
  expect(await page.locator('#articles article a[href^="/topic/"]').count()).toBeGreaterThan(10);
  const dates = await page
    .locator('main article time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(dates).toEqual([...dates].sort().reverse());
  await expect(page.getByRole('region', { name: 'Related topics' }).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Offerings' }).getByRole('link').first()).toBeVisible();
});

test('a topic that only offerings carry has a page that says so', async ({ page }) => {
  await page.goto('/topic/events-taxonomies-virtual-visit');
  await expect(page.getByText('There are no articles on this topic yet, only offerings.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Offerings' })).toContainText('iSalus - AnywhereCare');
});

test('the directory goes from A to Z and by topic', async ({ page }) => {
  await page.goto('/offering');
  await page.getByRole('navigation', { name: 'Directory' }).getByRole('link', { name: 'O', exact: true }).click();
  await expect(
    page.getByRole('region', { name: 'O', exact: true }).getByRole('link', { name: /^openFDA/ }),
  ).toBeInViewport();
  await expect(page.getByRole('region', { name: 'By topic' })).toContainText('Mobile Health');
});

test('an offering is enriched by its file and lists what concerns it', async ({ page }) => {
  await page.goto('/offering/openfda');
  await expect(page.getByText('offers developers and researchers public FDA data')).toBeVisible();
  await expect(page.getByRole('link', { name: 'open.fda.gov' })).toHaveAttribute('rel', 'noopener');
  expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(4);
  await expect(page.getByRole('region', { name: 'Similar offerings' })).toBeVisible();
});

test('the about page is MDX with counted figures', async ({ page }) => {
  const library = await libraryOf('content');
  await page.goto('/about');
  await expect(page.locator('dl')).toContainText(`${library.articles.length}`);
  await expect(page.getByRole('link', { name: 'Digital.gov' })).toHaveAttribute('rel', 'noopener');
});
