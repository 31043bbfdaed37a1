import { expect, libraryOf, test } from '../support/site';

test('the front page shows a lead, the latest, rails, topics and offerings, no article twice', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Rebuilding CDC.gov');
  await expect(page.getByRole('region', { name: 'Latest' }).getByRole('listitem')).toHaveCount(6);
  expect(await page.locator('[id^="rail-"]').count()).toBe(4);
  await expect(page.getByRole('region', { name: 'Topics' }).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Lately in the news' })).toBeVisible();
  const links = await page
    .locator('main :is(h2, h3) a[href^="/news/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
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
    await page.waitForTimeout(1500);
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

test('a topic lists its articles newest first, its neighbours and its offerings', async ({ page }) => {
  await page.goto('/topic/healthcare-it-news-mobile-health');
  const dates = await page
    .locator('main article time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(dates).toEqual([...dates].sort().reverse());
  await expect(page.getByRole('region', { name: 'Neighbouring topics' }).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Offerings' }).getByRole('link').first()).toBeVisible();
});

test('a topic that only offerings carry has a page that says so', async ({ page }) => {
  await page.goto('/topic/events-taxonomies-virtual-visit');
  await expect(page.getByText('Only offerings carry this topic so far.')).toBeVisible();
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
