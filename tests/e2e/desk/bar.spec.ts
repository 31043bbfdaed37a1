import { expectAccessibleInBothSchemes } from '../support/axe';
import {
  barOf,
  EDITOR,
  expect,
  expectLive,
  expectSameDocument,
  headingOf,
  openMarked,
  problemsOf,
  shownRevision,
  test,
} from '../support/desk';
import { REPORT, REPORT_PATH, text } from '../support/desk-content';

const FOLLOW = 'Follow what is saved';

test('the bar names the file, its problems with their places, and opens them in an editor, by keys or clicks', async ({
  page,
  desk,
}) => {
  desk.folder.write(
    REPORT,
    text({ title: 'Three problems', slug: 'report', description: '', featuredImage: 'none.png' }),
  );
  await page.goto(REPORT_PATH);
  const bar = barOf(page);
  await expect(bar).toContainText('published');
  await expect(bar).toContainText('report.md');
  const summary = bar.locator('summary').filter({ hasText: /^This page: 3 warnings$/ });
  const first = problemsOf(bar).first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(first).toBeVisible();
  for (const next of [
    bar.getByRole('region', { name: 'This page: 3 warnings' }),
    first.getByRole('link', { name: 'VS Code' }),
    first.getByRole('button'),
  ]) {
    await page.keyboard.press('Tab');
    await expect(next).toBeFocused();
  }
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(first).toBeHidden();
  await summary.click();
  const missing = problemsOf(bar).filter({ hasText: 'image-missing' });
  await expect(missing).toContainText(/news\/report\.md:\d+:\d+/);
  const [, line, column] = /report\.md:(\d+):(\d+)/.exec((await missing.textContent()) ?? '') ?? [];
  expect(Number(line)).toBe(desk.folder.read(REPORT).split('\n').indexOf('featuredImage: none.png') + 1);
  await expect(missing.getByRole('link', { name: 'VS Code' })).toHaveAttribute(
    'href',
    `vscode://file${desk.folder.absolute(REPORT)}:${line}:${column}`,
  );
  await missing.getByRole('button', { name: EDITOR }).click();
  await expect.poll(desk.opened).toContain(desk.folder.absolute(REPORT));
});

test('nobody else makes an editor open a file, nor any file but those that the preview shows', async ({
  baseURL,
  desk,
}) => {
  const ask = (body: string, headers: Readonly<Record<string, string>>) =>
    fetch(`${baseURL}/preview/open`, { method: 'POST', body, headers });
  const file = desk.folder.absolute('news/steady-02.md');
  const other = desk.folder.absolute('news/steady-03.md');
  const own = { Origin: baseURL ?? '' };
  expect((await ask(JSON.stringify({ file }), { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask(JSON.stringify({ file: '/etc/passwd' }), own)).status).toBe(400);
  expect((await ask(JSON.stringify({ file: `${desk.folder.root}/../${EDITOR}` }), own)).status).toBe(400);
  // Next's own way to do this asks nobody who they are; it knows no editor.
  await fetch(`${baseURL}/__nextjs_launch-editor?${new URLSearchParams({ file, line1: '1', column1: '1' })}`);
  // Whatever was opened until now was so before what is opened next.
  expect((await ask(JSON.stringify({ file: other }), own)).status).toBe(204);
  await expect.poll(desk.opened).toContain(other);
  expect(desk.opened()).not.toContain(file);
});

test('an offering’s open page shows what its file says, and the bar its name and what breaks it', async ({
  page,
  desk,
}) => {
  await openMarked(page, '/offering/steady-product');
  await expect(barOf(page)).toContainText('steady-product.md');
  desk.folder.edit('offerings/steady-product.md', 'What its own file says.', 'What its file says since.');
  await expect(page.getByRole('main').getByText('What its file says since.')).toBeVisible();
  await expectSameDocument(page);
  desk.folder.edit('offerings/steady-product.md', '---\n', '---\nhomepage: no address\n');
  await expect(barOf(page)).toContainText('broken');
  await barOf(page).getByText('This page: 1 error', { exact: true }).click();
  await expect(problemsOf(barOf(page))).toContainText(/steady-product\.md:\d+:\d+/);
});

test('drawers show the front matter as understood, cards as others cut them, and older addresses', async ({
  page,
  desk,
}) => {
  const title = 'A headline that is a good deal longer than what search engines or posts show';
  const address = '/news/source-a-headline-that-is-a-good-deal-longer-than-what-search-engines-or-posts-show';
  desk.folder.write(
    REPORT,
    text({
      title,
      description: 'Short.',
      aliases: '/old/report',
      link: { brand: 'SOURCE.example.org', href: 'https://source.example.org/x' },
    }),
  );
  await openMarked(page, address);
  const row = (field: string) =>
    barOf(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });
  await barOf(page).getByText('Front matter', { exact: true }).click();
  await expect(row('title')).toContainText(/posts show\s*as written/);
  await expect(row('publisher')).toContainText('tidied up');
  await expect(row('publisher')).toContainText('SOURCE.example.org');
  await expect(row('slug')).toContainText(/source-a-headline\S+\s*filled in for you/);
  await page.keyboard.press('Escape');
  await expect(row('slug')).toBeHidden();
  await expect(barOf(page).getByText('Front matter', { exact: true })).toBeFocused();

  await barOf(page).getByText('As others show it', { exact: true }).click();
  const card = (name: string) => barOf(page).getByRole('region', { name, exact: true });
  await expect(card('A search engine')).toContainText(/The title has \d+ characters; about 60 are shown\./);
  await expect(card('A search engine')).toContainText('The description has only 6 characters');
  await expect(card('A search engine')).toContainText(/localhost:\d+ › news › source-a-headline/);
  await expect(card('A social post')).toContainText(`The title has ${title.length} characters; about 70 are shown.`);
  await expect(card('A social post')).toContainText('The article has no picture');
  await expect(card('Our own lists')).toContainText('a drawing instead');
  for (const picture of await barOf(page).locator('section section img').all())
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await barOf(page).getByText('Older addresses: 1').click();
  await barOf(page).getByRole('link', { name: '/old/report' }).click();
  // The address it leads to is that of the page.
  await page.waitForFunction(() => !('sameDocument' in window));
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(headingOf(page)).toHaveText(title);
});

test('with ?follow the browser goes to whatever was saved, and stays for its own file and what has no page', async ({
  page,
  desk,
}) => {
  const goesTo = async (address: RegExp) => {
    await expect(page).toHaveURL(address);
    await expectLive(page);
  };
  const refreshes = async (save: () => void) => {
    const before = await shownRevision(page);
    save();
    await expect.poll(() => shownRevision(page)).toBeGreaterThan(before);
  };
  desk.folder.write('news/broken.md', '---\ntitle: [\n---\n');
  await page.goto('/preview/file?file=news%2Fbroken.md&follow');
  await expect(page.getByLabel(FOLLOW)).toBeChecked();
  await expectLive(page);
  await refreshes(() => desk.folder.write('news/broken.md', '---\ntitle: [[\n---\n'));
  await expect(page).toHaveURL(/\/preview\/file\?file=news%2Fbroken\.md&follow$/);
  desk.folder.edit(REPORT, 'A report on telehealth', 'Followed');
  await goesTo(/\/news\/report$/);
  await expect(headingOf(page)).toHaveText('Followed');
  await expect(page.getByLabel(FOLLOW)).toBeChecked();
  desk.folder.edit('offerings/steady-product.md', 'What its own file says.', 'Followed as well.');
  await goesTo(/\/offering\/steady-product$/);
  await refreshes(() => desk.folder.edit('topics.yaml', '[telemedicine]', '[telecare]'));
  await goesTo(/\/offering\/steady-product$/);
  desk.folder.write('news/broken.md', '---\ntitle: [\n---\n');
  await goesTo(/\/preview\/file\?file=news%2Fbroken\.md$/);
  desk.folder.edit(REPORT, 'date: 2024-02-01', 'date: 2024-02-31');
  await goesTo(/\/news\/report$/);
  await expect(barOf(page)).toContainText('broken');
});

test('the switch turns following on and off', async ({ page, desk }) => {
  await page.goto('/');
  await expectLive(page);
  const follow = page.getByLabel(FOLLOW);
  await expect(follow).not.toBeChecked();
  await follow.focus();
  await page.keyboard.press('Space');
  await expect(follow).toBeChecked();
  desk.folder.edit(REPORT, 'A report on telehealth', 'Followed');
  await expect(page).toHaveURL(new RegExp(`${REPORT_PATH}$`));
  await expectLive(page);
  await page.getByLabel(FOLLOW).uncheck();
  desk.folder.edit('news/steady-02.md', 'Steady piece 2', 'Not followed');
  await expect.poll(async () => (await page.request.get('/news/steady-02')).text()).toContain('Not followed');
  await page.reload();
  await expect(page.getByLabel(FOLLOW)).not.toBeChecked();
  await expect(page).toHaveURL(new RegExp(`${REPORT_PATH}$`));
});

test('the bar is accessible with each of its drawers open, on a desk and on a phone', async ({ page, desk }) => {
  desk.folder.edit(REPORT, 'slug: report', 'slug: report\nstatus: draft');
  await page.goto(REPORT_PATH);
  await expect(barOf(page)).toContainText('draft');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const summary of await barOf(page).locator('summary').all()) {
      await summary.click();
      await expectAccessibleInBothSchemes(page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('a switch has every page show what readers see now, and everything again', async ({ page, context, desk }) => {
  desk.folder.edit('news/steady-01.md', 'slug: steady-01', 'slug: steady-01\nstatus: draft');
  const readers = (one: typeof page) => barOf(one).getByLabel('As readers see it now');
  await page.goto('/');
  await expectLive(page);
  const draft = await context.newPage();
  await draft.goto('/news/steady-01');
  await expect(headingOf(draft)).toHaveText('Steady piece 1');
  await readers(page).check();
  await expect(readers(draft)).toBeChecked();
  await expect(headingOf(draft)).toHaveText('There is no page at this address');
  await expect(barOf(draft)).toContainText('draft');
  expect(await (await page.request.get('/news')).text()).not.toContain('Steady piece 1<');
  await readers(draft).uncheck();
  await expect(headingOf(draft)).toHaveText('Steady piece 1');
  await expect(readers(page)).not.toBeChecked();
});
