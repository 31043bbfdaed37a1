import type { PreviewEvent } from '@/components/preview/preview-events';
import { expectAccessibleInBothSchemes } from '../support/axe';
import { barOf, EDITOR, expect, expectLive, headingOf, problemsOf, shownRevision, test } from '../support/desk';
import { REPORT, REPORT_PATH, text } from '../support/desk-content';

const FOLLOW = 'Follow what is saved';

test('the bar names the file, its problems with their places, and opens them in an editor', async ({ page, desk }) => {
  desk.folder.write(
    REPORT,
    text({ title: 'Two problems', slug: 'report', description: '', featuredImage: 'none.png' }),
  );
  await page.goto(REPORT_PATH);
  const bar = barOf(page);
  await expect(bar).toContainText('published');
  await expect(bar).toContainText('report.md');
  await bar.getByText(/^This page: \d warnings$/).click();
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
  const own = { Origin: baseURL ?? '' };
  expect((await ask(JSON.stringify({ file }), { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask(JSON.stringify({ file: '/etc/passwd' }), own)).status).toBe(400);
  expect((await ask(JSON.stringify({ file: `${desk.folder.root}/../${EDITOR}` }), own)).status).toBe(400);
  // Next's own way to do this asks nobody who they are; it is told of no editor.
  await fetch(`${baseURL}/__nextjs_launch-editor?${new URLSearchParams({ file, line1: '1', column1: '1' })}`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(desk.opened()).not.toContain(file);
  expect((await ask(JSON.stringify({ file }), own)).status).toBe(204);
  await expect.poll(desk.opened).toContain(file);
});

test('the bar names the file of an offering’s page, and follows it when it breaks', async ({ page, desk }) => {
  await page.goto('/offering/steady-product');
  await expect(barOf(page)).toContainText('steady-product.md');
  desk.folder.edit('offerings/steady-product.md', '---\n', '---\nhomepage: no address\n');
  await expect(barOf(page)).toContainText('broken');
  await barOf(page).getByText('This page: 1 error', { exact: true }).click();
  await expect(problemsOf(barOf(page))).toContainText(/steady-product\.md:\d+:\d+/);
});

test('the front matter is shown as understood, beside what was written', async ({ page, desk }) => {
  desk.folder.write(
    REPORT,
    text({
      title: 'Understood',
      slug: 'report',
      link: { brand: 'SOURCE.example.org', href: 'https://source.example.org/x' },
    }),
  );
  desk.folder.write('news/derived.md', text({ title: 'Derived', link: { brand: 'source.example.org' } }));
  await page.goto(REPORT_PATH);
  const row = (field: string) =>
    barOf(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });
  await barOf(page).getByText('Front matter', { exact: true }).click();
  await expect(row('title')).toContainText(/Understood\s*as written/);
  await expect(row('publisher')).toContainText('tidied up');
  await expect(row('publisher')).toContainText('SOURCE.example.org');
  await page.goto('/news/source-derived');
  await barOf(page).getByText('Front matter', { exact: true }).click();
  await expect(row('slug')).toContainText(/source-derived\s*filled in for you/);
  await page.keyboard.press('Escape');
  await expect(row('slug')).toBeHidden();
  await expect(barOf(page).getByText('Front matter', { exact: true })).toBeFocused();
});

test('three cards show what others will cut', async ({ page, desk }) => {
  const title = 'A headline that is a good deal longer than what a search engine or a social post will show of it';
  desk.folder.write(REPORT, text({ title, slug: 'report', description: 'Short.' }));
  await page.goto(REPORT_PATH);
  await barOf(page).getByText('As others show it', { exact: true }).click();
  const card = (name: string) => barOf(page).getByRole('region', { name, exact: true });
  await expect(card('A search engine')).toContainText(/The title has \d+ characters; about 60 are shown\./);
  await expect(card('A search engine')).toContainText('The description has only 6 characters');
  await expect(card('A search engine')).toContainText(/localhost:\d+ › news › report/);
  await expect(card('A social post')).toContainText(`The title has ${title.length} characters; about 70 are shown.`);
  await expect(card('A social post')).toContainText('The article has no picture');
  await expect(card('Our own lists')).toContainText('a drawing instead');
  for (const picture of await barOf(page).locator('section section img').all())
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});

test('older addresses are listed and lead to the article', async ({ page }) => {
  await page.goto(REPORT_PATH);
  await barOf(page).getByText('Older addresses: 1').click();
  await barOf(page).getByRole('link', { name: '/old/report' }).click();
  await expect(page).toHaveURL(new RegExp(`${REPORT_PATH}$`));
  await expect(headingOf(page)).toHaveText('A report on telehealth');
});

test('with ?follow the browser goes to whatever was saved, and stays for what has no page', async ({ page, desk }) => {
  const goesTo = async (address: RegExp) => {
    await expect(page).toHaveURL(address);
    await expectLive(page);
  };
  await page.goto('/?follow');
  await expect(page.getByLabel(FOLLOW)).toBeChecked();
  desk.folder.edit(REPORT, 'A report on telehealth', 'Followed');
  await goesTo(/\/news\/report$/);
  await expect(headingOf(page)).toHaveText('Followed');
  await expect(page.getByLabel(FOLLOW)).toBeChecked();
  desk.folder.edit('offerings/steady-product.md', 'What its own file says.', 'Followed as well.');
  await goesTo(/\/offering\/steady-product$/);
  const before = await shownRevision(page);
  desk.folder.edit('topics.yaml', '[telemedicine]', '[telecare]');
  await expect.poll(() => shownRevision(page)).toBeGreaterThan(before);
  await goesTo(/\/offering\/steady-product$/);
  desk.folder.write('news/broken.md', '---\ntitle: [\n---\n');
  await goesTo(/\/preview\/file\?file=news%2Fbroken\.md$/);
  desk.folder.edit(REPORT, 'date: 2024-02-01', 'date: 2024-02-31');
  await goesTo(/\/news\/report$/);
  await expect(barOf(page)).toContainText('broken');
});

test('a page with ?follow is refreshed in place when its own file is saved', async ({ page, desk }) => {
  desk.folder.write('news/broken.md', '---\ntitle: [\n---\n');
  await page.goto('/preview/file?file=news%2Fbroken.md&follow');
  await expect(page.getByLabel(FOLLOW)).toBeChecked();
  await expectLive(page);
  const before = await shownRevision(page);
  desk.folder.write('news/broken.md', '---\ntitle: [[\n---\n');
  await expect.poll(() => shownRevision(page)).toBeGreaterThan(before);
  await expect(page).toHaveURL(/\/preview\/file\?file=news%2Fbroken\.md&follow$/);
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

test('the bar works with the keyboard alone', async ({ page, desk }) => {
  desk.folder.write(REPORT, text({ title: 'One problem', slug: 'report', description: '' }));
  await page.goto(REPORT_PATH);
  const summary = barOf(page).locator('summary').filter({ hasText: 'This page' });
  await expect(summary).toBeVisible();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(problemsOf(barOf(page)).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(barOf(page).getByRole('region', { name: 'This page: 1 warning' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(problemsOf(barOf(page)).first().getByRole('link', { name: 'VS Code' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(problemsOf(barOf(page)).first().getByRole('button')).toBeFocused();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(problemsOf(barOf(page)).first()).toBeHidden();
});

for (const width of [1280, 360]) {
  test(`the bar is accessible with each of its drawers open, ${width} pixels wide`, async ({ page, desk }) => {
    desk.folder.edit(REPORT, 'slug: report', 'slug: report\nstatus: draft');
    await page.setViewportSize({ width, height: 800 });
    await page.goto(REPORT_PATH);
    await expect(barOf(page)).toContainText('draft');
    for (const summary of await barOf(page).locator('summary').all()) {
      await summary.click();
      await expectAccessibleInBothSchemes(page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

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

test.describe(() => {
  // The browser says of each answer that it is none.
  test.use({ expectedNoise: /500 \(Internal Server Error\)/ });

  test('the bar asks again when its server fails, says why meanwhile, and comes', async ({ page }) => {
    let [down, failures] = [true, 0];
    await page.route('**/preview/state?*', (route) =>
      down && ++failures
        ? route.fulfill({ status: 500, contentType: 'text/plain', body: 'it fell over\n' })
        : route.continue(),
    );
    await page.goto(REPORT_PATH);
    await expect(barOf(page).getByRole('status')).toHaveText('The preview’s server failed: it fell over');
    await expect.poll(() => failures).toBeGreaterThan(1);
    // Its events still come: that is no reason to stop saying that it cannot tell of this page.
    await expect(barOf(page).getByRole('status')).toHaveText('The preview’s server failed: it fell over');
    down = false;
    await expectLive(page);
    await expect(barOf(page)).toContainText('report.md');
    await expect(barOf(page).getByRole('status')).toHaveCount(0);
  });

  test('a switch that fails goes back and says why, until the server tells its state again', async ({ page }) => {
    await page.route('**/preview/readers', (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<p>It fell over' }),
    );
    await page.goto(REPORT_PATH);
    await expectLive(page);
    await barOf(page).getByLabel('As readers see it now').click();
    await expect(barOf(page).getByRole('status')).toHaveText('The preview’s server failed: it answered 500');
    await expect(barOf(page).getByLabel('As readers see it now')).not.toBeChecked();
    // What another page of the browser heard when its connection was opened anew.
    const event: PreviewEvent = { change: { revision: await shownRevision(page), saved: [] } };
    await page.evaluate((heard) => new BroadcastChannel('/preview/events').postMessage(heard), event);
    await expect(barOf(page).getByRole('status')).toHaveCount(0);
  });
});
