import { barOf, expect, expectAccessibleAtEveryWidth, headingOf, test } from '../support/desk';

const page = (title: string, fields = '', body = 'Text.\n') => `---\ntitle: ${title}\n${fields}---\n${body}`;

test('a page is live while it is written: draft, broken, mended', async ({ page: browser, desk }) => {
  desk.folder.write('pages/help/contact.mdx', page('Contact', 'status: draft\n'));
  await browser.goto('/help/contact');
  await expect(headingOf(browser)).toHaveText('Contact');
  await expect(barOf(browser).getByText('draft', { exact: true })).toBeVisible();
  desk.folder.write('pages/help/contact.mdx', page('Contact', '', 'Ask <Led>us</Led>.\n'));
  await expect(headingOf(browser)).toHaveText('This file is not a page yet');
  await expect(browser.getByRole('main')).toContainText('<Led> is no component here — did you mean <Lede>?');
  desk.folder.write('pages/help/contact.mdx', page('Contact us', 'navigation: true\n'));
  await expect(headingOf(browser)).toHaveText('Contact us');
  await expect(
    browser.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contact us' }),
  ).toBeVisible();
});

test('the desk lists pages and what is wrong with them, accessible at every width', async ({ page: browser, desk }) => {
  desk.folder.write('pages/about.mdx', page('About', 'navigation: 1\nfooter: true\n', 'See [more](/nowhere).\n'));
  desk.folder.write('pages/news/mine.mdx', page('My own news'));
  await browser.goto('/preview/pages');
  const rows = browser
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: browser.getByRole('heading') });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('/about · in navigation, place 1; footer');
  await expect(rows.nth(0)).toContainText('"/nowhere" leads to no page of this site');
  await expect(rows.nth(1)).toContainText('makes the address /news/mine, but /news belongs to the site itself');
  await expectAccessibleAtEveryWidth(browser);
  await rows.nth(0).getByRole('link', { name: 'About' }).click();
  await expect(browser).toHaveURL('/about');
});
