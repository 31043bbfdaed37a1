import { barOf, expect, expectSameDocument, headingOf, linkTo, openMarked, test } from '../support/desk';
import { picture, REPORT, REPORT_PATH, TOPIC_PATH, text } from '../support/desk-content';

test('saved changes show on the open page, which is neither loaded again nor scrolled', async ({ page, desk }) => {
  await openMarked(page, REPORT_PATH);
  await expect(barOf(page)).toContainText('report.md');
  await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
  desk.folder.edit(REPORT, 'A report on telehealth', 'Another headline');
  await expect(headingOf(page)).toHaveText('Another headline');
  await expect(page).toHaveTitle(/^Another headline/);
  desk.folder.edit(REPORT, 'The body of the report', 'The first words of the body');
  await expect(page.getByText('The first words of the body').first()).toBeAttached();

  // Other bytes of a picture are at another address.
  const image = page.getByRole('img', { name: 'One colour' });
  const before = await image.getAttribute('src');
  desk.folder.write('news/report.png', await picture('#c04020'));
  await expect(image).not.toHaveAttribute('src', before ?? '');
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  await expectSameDocument(page, 400);

  // A file keeps its page under another name.
  desk.folder.rename(REPORT, 'news/2024/renamed.md');
  desk.folder.rename('news/report.png', 'news/2024/report.png');
  await expect(barOf(page)).toContainText('renamed.md');
  await expect(headingOf(page)).toHaveText('Another headline');
  // Between the two steps of the move there may have been no page, so only the document is the same.
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('open lists and pages follow a file that is new, gets another slug and is deleted', async ({
  page,
  context,
  desk,
}) => {
  await openMarked(page, '/');
  const topic = await context.newPage();
  await openMarked(topic, TOPIC_PATH);
  const report = await context.newPage();
  await report.goto(REPORT_PATH);
  const link = linkTo(page, 'A report on telehealth');
  await expect(link).toHaveAttribute('href', REPORT_PATH);

  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', date: '2024-03-01' }));
  for (const list of [page, topic]) {
    await expect(linkTo(list, 'A new piece')).toBeVisible();
    await expectSameDocument(list);
  }

  desk.folder.edit(REPORT, 'slug: report', 'slug: moved');
  await expect(link).toHaveAttribute('href', '/news/moved');
  await expect(headingOf(report)).toHaveText('There is no page at this address');
  await expect(barOf(report).getByRole('link', { name: '/news/moved' })).toHaveAttribute('href', '/news/moved');
  expect((await page.request.get('/news/moved')).status()).toBe(200);

  desk.folder.edit(REPORT, 'slug: moved', 'slug: report');
  await expect(headingOf(report)).toHaveText('A report on telehealth');
  await expect(link).toHaveAttribute('href', REPORT_PATH);
  desk.folder.remove(REPORT);
  await expect(link).toHaveCount(0);
  await expect(headingOf(report)).toHaveText('There is no page at this address');
  expect((await page.request.get(REPORT_PATH)).status()).toBe(404);
  await expectSameDocument(page);
});

test('a new file appears at its own address and an old one of another site, which said that there is no page', async ({
  page,
  context,
  desk,
}) => {
  const old = await context.newPage();
  for (const [open, address] of [
    [page, '/news/new'],
    [old, '/2019/05/old-address.html'],
  ] as const) {
    expect((await open.goto(address))?.status()).toBe(404);
    await expect(headingOf(open)).toHaveText('There is no page at this address');
    await expect(barOf(open)).toBeVisible();
  }
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', aliases: ['/2019/05/old-address.html'] }));
  for (const open of [page, old]) {
    await expect(headingOf(open)).toHaveText('A new piece');
    await expect(barOf(open)).toContainText('published');
    await expect(open).toHaveURL('/news/new');
  }
  expect((await page.request.get('/news/new')).status()).toBe(200);
});

test('a synonym added to topics.yaml is searched for', async ({ request, desk }) => {
  const topicsFor = async (query: string) => {
    const answer = await request.get(`/api/search?q=${query}`);
    return (await answer.json()).results.length;
  };
  expect(await topicsFor('zyxmedicine')).toBe(0);
  desk.folder.edit('topics.yaml', '[telemedicine]', '[telemedicine, zyxmedicine]');
  await expect.poll(() => topicsFor('zyxmedicine')).toBeGreaterThan(0);
});

test('what site.yaml says shows on the open page, and stays while the file is wrong', async ({ page, desk }) => {
  await openMarked(page, REPORT_PATH);
  desk.folder.write('site.yaml', 'name: Wind Weekly\nlanguage: de\n');
  await expect(page.getByRole('banner')).toContainText('Wind Weekly');
  await expect(page).toHaveTitle(/Wind Weekly$/);
  desk.folder.write('site.yaml', 'nmae: Nobody\n');
  await page.goto('/preview/problems');
  await expect(page.getByRole('main')).toContainText('is unknown, expected one of name');
  await expect(page.getByRole('banner')).toContainText('Wind Weekly');
});
