import { barOf, expect, expectSameDocument, headingOf, linkTo, openMarked, shownRevision, test } from '../support/desk';
import { REPORT, REPORT_PATH } from '../support/desk-content';

/** What an editor writes, and how the bar and links call it. */
const STATES = [
  { state: 'draft', field: 'status: draft', shown: 'draft' },
  { state: 'scheduled', field: 'publishDate: 2999-03-01', shown: 'scheduled for 2999-03-01' },
  { state: 'expired', field: 'expiryDate: 2024-03-01', shown: 'expired on 2024-03-01' },
] as const;

test('an article that readers do not see is shown, and labelled in the bar and wherever it is linked', async ({
  page,
  context,
  desk,
}) => {
  await openMarked(page, '/');
  const link = linkTo(page, 'A report on telehealth');
  const article = await context.newPage();
  await article.goto(REPORT_PATH);
  await expect(barOf(article)).toContainText('published');
  for (const { state, field, shown } of STATES) {
    desk.folder.edit(REPORT, 'slug: report', `slug: report\n${field}`);
    await expect(barOf(article)).toContainText(shown);
    await expect(headingOf(article)).toHaveText('A report on telehealth');
    await expect(link).toHaveAttribute('data-preview-state', state);
    // The word itself is on the screen, drawn by the style sheet.
    expect(await link.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(state);
    await expect(linkTo(page, 'Steady piece 2')).not.toHaveAttribute('data-preview-state');
    await expect(barOf(page)).toContainText('1 not published');

    desk.folder.edit(REPORT, `${field}\n`, '');
    await expect(barOf(article)).toContainText('published');
    await expect(link).not.toHaveAttribute('data-preview-state');
  }
});

test('links that come later are labelled too, and what was typed stays when a file is saved', async ({
  page,
  desk,
}) => {
  desk.folder.edit(REPORT, 'slug: report', 'slug: report\nstatus: draft');
  await openMarked(page, '/search');
  await expect(barOf(page)).toContainText('1 not published');
  const field = page.getByRole('main').getByRole('searchbox');
  await field.fill('report on telehealth');
  const found = page.getByRole('main').locator(`a[href="${REPORT_PATH}"]`).first();
  await expect(found).toHaveAttribute('data-preview-state', 'draft');
  const before = await shownRevision(page);
  desk.folder.edit(REPORT, 'A report on telehealth', 'Another headline on telehealth');
  await expect.poll(() => shownRevision(page)).toBeGreaterThan(before);
  await expect(field).toHaveValue('report on telehealth');
  await expectSameDocument(page);
});
