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

/** How a file breaks, and the place that is named. */
const BREAKS = [
  // YAML that cannot be read.
  { from: 'title: A report on telehealth', to: 'title: "A report', place: /:\d+:\d+/ },
  // A date that does not exist.
  { from: 'date: 2024-02-01', to: 'date: 2024-02-31', place: /:2:\d+/ },
  // A missing title.
  { from: 'title: A report on telehealth\n', to: '', place: /:1:1/ },
] as const;

test('an article that breaks shows the place on its own open page, stays where it was, and heals by itself', async ({
  page,
  desk,
}) => {
  const whole = desk.folder.read(REPORT);
  const problems = problemsOf(page.getByRole('main'));
  const drawer = barOf(page).locator('summary').first();
  await page.goto(REPORT_PATH);
  await expectLive(page);
  await drawer.click();
  await page.evaluate(() => window.scrollTo(0, 400));
  for (const [index, { from, to, place }] of BREAKS.entries()) {
    expect(whole).toContain(from);
    desk.folder.write(REPORT, whole.replace(from, to));
    await expect(problems.first()).toContainText(place);
    await expect(problems.first()).toContainText('news/report.md');
    await expect(page.getByRole('main').getByText('The body of the report').first()).toBeVisible();
    await expect(problemsOf(barOf(page)).first()).toBeVisible();
    await expect(barOf(page)).toContainText('broken');
    expect(new URL(page.url()).pathname).toBe(REPORT_PATH);
    expect(await page.evaluate(() => window.scrollY)).toBe(400);

    const mended = `Mended ${index}`;
    desk.folder.write(REPORT, whole.replace('title: A report on telehealth', `title: ${mended}`));
    await expect(headingOf(page)).toHaveText(mended);
    await expect(barOf(page)).toContainText('published');
    await expect(barOf(page).getByRole('region')).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(400);
  }
  await drawer.click();
  desk.folder.write(REPORT, whole.replace('date: 2024-02-01', 'date: 2024-02-31'));
  await expect(problems.first()).toBeVisible();
  await expect(barOf(page)).toContainText('broken');
  await expectAccessibleInBothSchemes(page);
});

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
