import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { barOf, expect, expectSameDocument, headingOf, linkTo, openMarked, test } from '../support/desk';
import { REPORT, REPORT_PATH, TOPIC_PATH, text } from '../support/desk-content';

/** Refreshes of a page, as they are asked for. */
function countRefreshes(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.headers().rsc) count += 1;
  });
  return () => count;
}

test('a hundred files saved at once end in one page that shows them all, after few refreshes', async ({
  page,
  desk,
}) => {
  await openMarked(page, '/news');
  await expect(barOf(page)).toContainText('Desk');
  const refreshes = countRefreshes(page);
  for (let index = 1; index <= 100; index++)
    desk.folder.write(
      `news/burst/${index}.md`,
      text({ title: `Burst ${index}`, slug: `burst-${index}`, date: '2024-04-01' }),
    );
  await expect.poll(async () => (await page.request.get('/news/page/6')).status()).toBe(200);
  await expect(linkTo(page, 'Burst 1')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('127');
  await expectSameDocument(page);
  expect(refreshes()).toBeLessThanOrEqual(10);
});

test('a file ends as it was meant, whether it is written in two steps or replaced by another, as editors save', async ({
  page,
  desk,
}) => {
  await openMarked(page, REPORT_PATH);
  await expect(barOf(page)).toContainText('published');
  for (const pause of [20, 500]) {
    const title = `Written in two steps, ${pause} ms apart`;
    const whole = text({ slug: 'report', title });
    const half = whole.indexOf('title:') + 10;
    writeFileSync(desk.folder.absolute(REPORT), whole.slice(0, half));
    await sleep(pause);
    appendFileSync(desk.folder.absolute(REPORT), whole.slice(half));
    await expect(headingOf(page)).toHaveText(title);
    await expect(barOf(page)).toContainText('published');
  }
  for (const title of ['First save', 'Second save']) {
    desk.folder.write('news/.report.md.tmp', text({ slug: 'report', title }));
    desk.folder.rename('news/.report.md.tmp', REPORT);
    await expect(headingOf(page)).toHaveText(title);
  }
  await expectSameDocument(page);
});

test('a content folder that is moved away and back is shown again', async ({ page, desk }) => {
  await page.goto(TOPIC_PATH);
  const front = await page.context().newPage();
  await front.goto('/');
  await expect(linkTo(front, 'A report on telehealth')).toBeVisible();
  const { root } = desk.folder;
  renameSync(root, `${root}-away`);
  try {
    await expect(headingOf(page)).toHaveText('There is no page at this address');
    await expect(front.getByRole('heading', { name: 'Nothing published yet' })).toBeVisible();
  } finally {
    renameSync(`${root}-away`, root);
  }
  await expect(linkTo(front, 'A report on telehealth')).toBeVisible();
  await expect(linkTo(page, 'A report on telehealth')).toBeVisible();
  // And it is watched as before.
  desk.folder.edit(REPORT, 'A report on telehealth', 'Edited after the return');
  await expect(linkTo(front, 'Edited after the return')).toBeVisible();
});
