import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { gitEnvironment } from '@/lib/config/env';
import { type Desk, expect, expectAccessibleAtEveryWidth, openMarked, test } from '../support/desk';
import { REPORT, REPORT_PATH, text } from '../support/desk-content';

const ORIGINAL = 'https://source.example.org/report';

/** One of everything that an editor looks for on the desk. */
const UNFINISHED: Readonly<Record<string, string>> = {
  'news/draft.md': text({ title: 'A draft', slug: 'draft', status: 'draft' }),
  'news/scheduled.md': text({ title: 'A scheduled piece', slug: 'scheduled', date: '2999-03-17' }),
  'news/expiring.md': text({ title: 'An expiring piece', slug: 'expiring', expiryDate: '2999-03-18' }),
  'news/expired.md': text({ title: 'An expired piece', slug: 'expired', expiryDate: '2024-03-01' }),
  'news/broken.md': text({ title: 'A broken piece', slug: 'broken', date: '2024-02-31' }),
  'news/same.md': text({
    title: 'The same long headline nearly twice',
    slug: 'same',
    date: '2024-02-03',
    link: { brand: 'other.example.org', href: ORIGINAL },
  }),
  'news/alike.md': text({
    title: 'Nearly the same long headline twice',
    slug: 'alike',
    date: '2024-02-04',
    link: { brand: 'another.example.net', href: 'https://another.example.net/report' },
  }),
};

/** The table's rows below its head. */
const rowsOf = (page: Page) => page.getByRole('table').locator('tbody tr');
const titlesOf = (page: Page) => page.getByRole('table').getByRole('rowheader').allTextContents();
const totalsOf = (page: Page) => page.getByRole('navigation', { name: 'Totals' });

function leaveUnfinished({ folder }: Desk): void {
  for (const [file, written] of Object.entries(UNFINISHED)) folder.write(file, written);
}

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('totals count every article, and each narrows the list to what it counts', async ({ page, desk }) => {
    leaveUnfinished(desk);
    await page.goto('/preview');
    await expect(page.getByRole('table').locator('caption')).toHaveText('Articles: 34');
    // Each in place of the one before.
    for (const [total, titles] of [
      ['1 Drafts', ['A draft']],
      ['1 Scheduled', ['A scheduled piece']],
      ['1 Expired', ['An expired piece']],
      ['1 Broken', ['A broken piece']],
    ] satisfies [string, string[]][]) {
      await totalsOf(page).getByRole('link', { name: total, exact: true }).click();
      await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(titles);
      await expect(page.getByRole('table').locator('caption')).toContainText('1 that match, 34 in all');
    }
    await page.goto('/preview');
    await totalsOf(page).getByRole('link', { name: '1 With errors' }).click();
    await expect(rowsOf(page)).toHaveCount(1);
    await expect(rowsOf(page)).toContainText('is not a date that exists');
    await page.goto('/preview?show=no-image');
    await expect(rowsOf(page)).toHaveCount(33);
    expect(await titlesOf(page)).not.toContain('A report on telehealth');
    await page.goto('/preview?show=warnings');
    expect(await titlesOf(page)).toContain('The same long headline nearly twice');
  });

  test('the list is sorted by the links in its head, both ways', async ({ page, desk }) => {
    leaveUnfinished(desk);
    await page.goto('/preview');
    await expect(page.getByRole('columnheader', { name: /Date/ })).toHaveAttribute('aria-sort', 'descending');
    expect((await titlesOf(page))[0]).toBe('A scheduled piece');
    await page.getByRole('table').getByRole('link', { name: 'Title', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: /Title/ })).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(async () => (await titlesOf(page)).slice(0, 2)).toEqual(['A broken piece', 'A draft']);
    await page
      .getByRole('table')
      .getByRole('link', { name: /^Title/ })
      .click();
    await expect(page.getByRole('columnheader', { name: /Title/ })).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(async () => (await titlesOf(page))[0]).toBe('The same long headline nearly twice');
    await page.getByRole('table').getByRole('link', { name: 'State', exact: true }).click();
    await expect(rowsOf(page).first()).toContainText('broken');
  });

  test('words, a topic and a rule narrow the list', async ({ page, desk }) => {
    leaveUnfinished(desk);
    await page.goto('/preview?show=draft');
    await page.getByLabel('Topic').selectOption({ label: 'Telehealth (33)' });
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page).toHaveURL(/show=draft.*topic=/);
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['A draft']);
    await page.getByLabel('Title, slug or file').fill('scheduled');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.goto('/preview');
    await page.getByLabel('Title, slug or file').fill('HEADLINE news/same');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['The same long headline nearly twice']);
    await page.goto('/preview?rule=date-exists');
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveText(['A broken piece']);
  });

  test('what changed since the last commit is known where the folder is in a repository', async ({ page, desk }) => {
    await page.goto('/preview');
    await expect(totalsOf(page)).toContainText('Changes unknown');
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    const git = (...args: string[]) =>
      execFileSync('git', [...author, ...args], { cwd: desk.folder.root, env: gitEnvironment(), stdio: 'ignore' });
    git('init');
    git('add', '.');
    git('commit', '-m', 'All of it');
    desk.folder.edit(REPORT, 'A report on telehealth', 'Another headline');
    desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new' }));
    await page.goto('/preview');
    await totalsOf(page).getByRole('link', { name: '2 Changed since the last commit' }).click();
    await expect(rowsOf(page)).toHaveCount(2);
    expect((await titlesOf(page)).sort()).toEqual(['A new piece', 'Another headline']);
  });
});

test('the open desk follows what is saved, and is accessible at every width', async ({ page, desk }) => {
  await openMarked(page, '/preview');
  await expect(rowsOf(page)).toHaveCount(27);
  desk.folder.write('news/new.md', text({ title: 'A new piece', slug: 'new', status: 'draft' }));
  await expect(rowsOf(page).filter({ hasText: 'A new piece' })).toContainText('draft');
  await expect(totalsOf(page)).toContainText('1 Drafts');
  leaveUnfinished(desk);
  await expect(rowsOf(page)).toHaveCount(35);
  await expectAccessibleAtEveryWidth(page);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('the calendar shows what appears and expires, each on its day, accessible at every width', async ({
  page,
  desk,
}) => {
  await page.goto('/preview/calendar');
  await expect(page.getByText('Nothing is scheduled')).toBeVisible();
  leaveUnfinished(desk);
  const month = page.getByRole('region', { name: 'March 2999' });
  await expect(month.getByRole('cell', { name: /17.*appears A scheduled piece/ })).toBeVisible();
  await expect(month.getByRole('cell', { name: /18.*expires An expiring piece/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('An expired piece');
  await expectAccessibleAtEveryWidth(page);
  await month.getByRole('link', { name: 'A scheduled piece' }).click();
  await expect(page).toHaveURL(/\/news\/scheduled$/);
});

test('stories that appear twice stand side by side, with the reason, accessible at every width', async ({
  page,
  desk,
}) => {
  leaveUnfinished(desk);
  await page.goto('/preview/duplicates');
  const story = page.getByRole('main').locator('ol > li').filter({ hasText: 'same long headline' });
  await expect(story).toContainText('same original');
  await expect(story).toContainText('almost the same title, another source');
  for (const file of [REPORT, 'news/same.md', 'news/alike.md']) await expect(story).toContainText(file);
  await expectAccessibleAtEveryWidth(page);
});

test('problems stand by rule, each with its article and place, accessible at every width', async ({ page, desk }) => {
  leaveUnfinished(desk);
  desk.folder.write('pages/news/mine.mdx', '---\ntitle: My own news\n---\nText.\n');
  desk.folder.write('pages/notes.md', '---\ntitle: Notes\n---\nText.\n');
  await page.goto('/preview/problems');
  const rule = page.locator('section').filter({ has: page.locator('code', { hasText: /^date-exists$/ }) });
  await expect(rule).toContainText('1 error');
  await expect(rule.getByRole('link', { name: 'A broken piece' })).toHaveAttribute('href', '/news/broken');
  await expect(rule).toContainText(/news\/broken\.md:2(?!\d)/);
  for (const title of ['A page has an address of its own', 'Every file of pages is a page'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectAccessibleAtEveryWidth(page);
});

test('an address that asks for what there is not says so, and shows the rest', async ({ page }) => {
  await page.goto('/preview?show=nonsense&sort=colour&page=99');
  const main = page.getByRole('main');
  await expect(main).toContainText('show: "nonsense" is not one of');
  await expect(main).toContainText('sort: "colour" is not one of');
  await expect(rowsOf(page)).toHaveCount(27);
});

test('a row leads to the article, and its file to an editor', async ({ page }) => {
  await page.goto('/preview?q=report');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page).getByRole('link', { name: 'VS Code' })).toHaveAttribute(
    'href',
    /^vscode:\/\/file\/.*report\.md/,
  );
  await rowsOf(page).getByRole('link', { name: 'A report on telehealth' }).click();
  await expect(page).toHaveURL(new RegExp(`${REPORT_PATH}$`));
});
