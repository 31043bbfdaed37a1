import { barOf, expect, expectSameDocument, headingOf, linkTo, openMarked, shownRevision, test } from '../support/desk';
import { picture, REPORT, REPORT_PATH, TOPIC_PATH, text } from '../support/desk-content';

test('a saved change shows on the open page, which is neither loaded again nor scrolled', async ({ page, desk }) => {
  await openMarked(page, REPORT_PATH);
  await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
  desk.folder.edit(REPORT, 'A report on telehealth', 'Another headline');
  await expect(headingOf(page)).toHaveText('Another headline');
  await expect(page).toHaveTitle(/^Another headline/);
  desk.folder.edit(REPORT, 'The body of the report', 'The first words of the body');
  await expect(page.getByText('The first words of the body').first()).toBeAttached();
  await expectSameDocument(page, 400);
});

test('what was typed into the page stays when a file is saved', async ({ page, desk }) => {
  await openMarked(page, '/search');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('telehealth');
  const before = await shownRevision(page);
  desk.folder.edit(REPORT, 'A report on telehealth', 'Another headline on telehealth');
  await expect.poll(() => shownRevision(page)).toBeGreaterThan(before);
  await expect(field).toHaveValue('telehealth');
  await expectSameDocument(page);
});

test('a new file appears on the open front page', async ({ page, desk }) => {
  await openMarked(page, '/');
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', date: '2024-03-01' }));
  await expect(linkTo(page, 'A new piece')).toBeVisible();
  await expectSameDocument(page);
});

test('a new file appears on the open page of its topic', async ({ page, desk }) => {
  await openMarked(page, TOPIC_PATH);
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', date: '2024-03-01' }));
  await expect(linkTo(page, 'A new piece')).toBeVisible();
  await expectSameDocument(page);
});

test('a new file appears at its own address, which said until then that there is no page', async ({ page, desk }) => {
  expect((await page.goto('/news/new'))?.status()).toBe(404);
  await expect(headingOf(page)).toHaveText('There is no page at this address');
  await expect(barOf(page)).toBeVisible();
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new' }));
  await expect(headingOf(page)).toHaveText('A new piece');
  await expect(barOf(page)).toContainText('published');
  expect((await page.request.get('/news/new')).status()).toBe(200);
});

test('an old address of another site is taken by an article while its page is open', async ({ page, desk }) => {
  expect((await page.goto('/2019/05/old-address.html'))?.status()).toBe(404);
  await expect(headingOf(page)).toHaveText('There is no page at this address');
  await expect(barOf(page)).toBeVisible();
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', aliases: ['/2019/05/old-address.html'] }));
  await expect(headingOf(page)).toHaveText('A new piece');
  await expect(barOf(page)).toContainText('published');
  await expect(page).toHaveURL('/news/new');
});

test('a deleted file leaves its lists, and its page says that there is none', async ({ page, context, desk }) => {
  await openMarked(page, '/');
  const article = await context.newPage();
  await article.goto(REPORT_PATH);
  await expect(linkTo(page, 'A report on telehealth')).toBeVisible();
  desk.folder.remove(REPORT);
  await expect(linkTo(page, 'A report on telehealth')).toHaveCount(0);
  await expect(headingOf(article)).toHaveText('There is no page at this address');
  expect((await page.request.get(REPORT_PATH)).status()).toBe(404);
  await expectSameDocument(page);
});

test('a renamed file keeps its page', async ({ page, desk }) => {
  await openMarked(page, REPORT_PATH);
  await expect(barOf(page)).toContainText('report.md');
  desk.folder.rename(REPORT, 'news/2024/renamed.md');
  desk.folder.rename('news/report.png', 'news/2024/report.png');
  await expect(barOf(page)).toContainText('renamed.md');
  await expect(headingOf(page)).toHaveText('A report on telehealth');
  await expectSameDocument(page);
});

test('an article with another slug is at the new address alone', async ({ page, context, desk }) => {
  await openMarked(page, '/');
  const before = await context.newPage();
  await before.goto(REPORT_PATH);
  await expect(linkTo(page, 'A report on telehealth')).toHaveAttribute('href', REPORT_PATH);
  desk.folder.edit(REPORT, 'slug: report', 'slug: moved');
  await expect(linkTo(page, 'A report on telehealth')).toHaveAttribute('href', '/news/moved');
  await expect(headingOf(before)).toHaveText('There is no page at this address');
  await expect(barOf(before).getByRole('link', { name: '/news/moved' })).toHaveAttribute('href', '/news/moved');
  expect((await page.request.get('/news/moved')).status()).toBe(200);
  await expectSameDocument(page);
});

test('other bytes of a picture show at once, under another address', async ({ page, desk }) => {
  await openMarked(page, REPORT_PATH);
  const image = page.getByRole('img', { name: 'One colour' });
  const before = await image.getAttribute('src');
  desk.folder.write('news/report.png', await picture('#c04020'));
  await expect(image).not.toHaveAttribute('src', before ?? '');
  await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  await expectSameDocument(page);
});

test('a synonym added to topics.yaml is searched for', async ({ page, desk }) => {
  const topicsFor = async (query: string) => {
    const answer = await page.request.get(`/api/search?q=${query}`);
    return (await answer.json()).results.length;
  };
  expect(await topicsFor('zyxmedicine')).toBe(0);
  desk.folder.edit('topics.yaml', '[telemedicine]', '[telemedicine, zyxmedicine]');
  await expect.poll(() => topicsFor('zyxmedicine')).toBeGreaterThan(0);
});

test('a changed file of an offering shows on the offering’s open page', async ({ page, desk }) => {
  await openMarked(page, '/offering/steady-product');
  desk.folder.edit('offerings/steady-product.md', 'What its own file says.', 'What its file says since.');
  await expect(page.getByRole('main').getByText('What its file says since.')).toBeVisible();
  await expectSameDocument(page);
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
