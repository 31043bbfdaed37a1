import { expectAccessibleInBothSchemes } from '../support/axe';
import {
  barOf,
  expect,
  expectLive,
  expectSameDocument,
  headingOf,
  linkTo,
  openMarked,
  problemsOf,
  test,
} from '../support/desk';
import { REPORT, REPORT_PATH, TOPIC_PATH, text } from '../support/desk-content';

/** How a file is broken, and the place that is named. */
const BREAKS = [
  {
    name: 'YAML that cannot be read',
    from: 'title: A report on telehealth',
    to: 'title: "A report',
    place: /:\d+:\d+/,
  },
  { name: 'a date that does not exist', from: 'date: 2024-02-01', to: 'date: 2024-02-31', place: /:2:\d+/ },
  { name: 'a missing title', from: 'title: A report on telehealth\n', to: '', place: /:1:1/ },
] as const;

for (const { name, from, to, place } of BREAKS) {
  test(`an article with ${name} shows the place on its own open page, and heals by itself`, async ({ page, desk }) => {
    await page.goto(REPORT_PATH);
    await expect(headingOf(page)).toHaveText('A report on telehealth');
    desk.folder.edit(REPORT, from, to);
    const problems = problemsOf(page.getByRole('main'));
    await expect(problems.first()).toContainText(place);
    await expect(problems.first()).toContainText('news/report.md');
    await expect(page.getByRole('main').getByText('The body of the report').first()).toBeVisible();
    await expect(barOf(page)).toContainText('broken');
    expect(new URL(page.url()).pathname).toBe(REPORT_PATH);

    desk.folder.write(REPORT, text({ title: 'Mended', slug: 'report' }));
    await expect(headingOf(page)).toHaveText('Mended');
    await expect(barOf(page)).toContainText('published');
  });
}

test('an article that loses the title its address was made of keeps its open page', async ({ page, desk }) => {
  const derived = text({ title: 'Derived', link: { brand: 'source.example.org' } });
  desk.folder.write('news/derived.md', derived);
  await expect.poll(async () => (await page.request.get('/news/source-derived')).status()).toBe(200);
  await page.goto('/news/source-derived');
  await expect(headingOf(page)).toHaveText('Derived');
  desk.folder.edit('news/derived.md', 'title: Derived\n', '');
  await expect(problemsOf(page.getByRole('main')).first()).toContainText('title');
  desk.folder.write('news/derived.md', derived);
  await expect(headingOf(page)).toHaveText('Derived');
});

test('lists leave a broken article out, the bar counts it, and the rest works', async ({ page, desk }) => {
  await openMarked(page, '/');
  await expect(linkTo(page, 'A report on telehealth')).toBeVisible();
  desk.folder.edit(REPORT, 'date: 2024-02-01', 'date: soon');
  await expect(linkTo(page, 'A report on telehealth')).toHaveCount(0);
  const totals = barOf(page).getByRole('list').filter({ hasText: 'Whole folder' });
  await expect(totals).toContainText('1 broken file');
  await expect(totals).toContainText('1 error');
  await expectSameDocument(page);
  for (const address of [TOPIC_PATH, '/news/steady-02', '/news', '/feed.xml'])
    expect((await page.request.get(address)).status(), address).toBe(200);
  desk.folder.edit(REPORT, 'date: soon', 'date: 2024-02-01');
  await expect(linkTo(page, 'A report on telehealth')).toBeVisible();
  await expect(totals).not.toContainText('broken');
});

test('a broken file that never had an address is shown under its name', async ({ page, desk }) => {
  desk.folder.write('news/none.md', '---\ntitle: [\n---\n<p>What can be read.</p>\n');
  await expect.poll(async () => (await page.request.get('/preview/file?file=news%2Fnone.md')).status()).toBe(200);
  await page.goto('/preview/file?file=news%2Fnone.md');
  await expect(headingOf(page)).toHaveText('This file is not an article yet');
  await expect(problemsOf(page.getByRole('main')).first()).toContainText(/news\/none\.md:\d+:\d+/);
  await expect(page.getByText('What can be read.')).toBeVisible();
  desk.folder.write('news/none.md', text({ title: 'An article after all', slug: 'after-all' }));
  await expect(headingOf(page)).toHaveText('An article after all');
  await expect(page).toHaveURL(/\/news\/after-all$/);
});

test('the page of a broken article is accessible', async ({ page, desk }) => {
  await page.goto(REPORT_PATH);
  desk.folder.edit(REPORT, 'date: 2024-02-01', 'date: 2024-02-31');
  await expect(problemsOf(page.getByRole('main')).first()).toBeVisible();
  await expect(barOf(page)).toContainText('broken');
  await expectAccessibleInBothSchemes(page);
});

test('a page that breaks and heals stays where it was, with its drawer open', async ({ page, desk }) => {
  await page.goto(REPORT_PATH);
  await expectLive(page);
  await barOf(page).locator('summary').first().click();
  await page.evaluate(() => window.scrollTo(0, 400));
  desk.folder.edit(REPORT, 'date: 2024-02-01', 'date: 2024-02-31');
  await expect(problemsOf(barOf(page)).first()).toBeVisible();
  await expect(barOf(page)).toContainText('broken');
  expect(await page.evaluate(() => window.scrollY)).toBe(400);
  desk.folder.edit(REPORT, 'date: 2024-02-31', 'date: 2024-02-01');
  await expect(barOf(page)).toContainText('published');
  await expect(barOf(page).getByRole('region')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(400);
});

test('an article whose slug belongs to another is shown to nobody, and both are told', async ({ page, desk }) => {
  desk.folder.write('news/taker.md', text({ title: 'A taker', slug: 'steady-03' }));
  await page.goto('/preview/file?file=news%2Ftaker.md');
  await expect(barOf(page)).toContainText('broken');
  await barOf(page)
    .getByText(/^This page: 1 (?:error|warning)$/)
    .click();
  await expect(problemsOf(barOf(page))).toContainText('is also the slug of');
  await page.goto('/news/steady-03');
  await barOf(page)
    .getByText(/^This page: 1 (?:error|warning)$/)
    .click();
  await expect(problemsOf(barOf(page))).toContainText('news/taker.md');
});
