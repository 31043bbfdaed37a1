import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { settingsOf, withServer } from '../support/own-server';
import { expect, libraryOf, test } from '../support/site';
import { expectWholeSite } from '../support/whole-site';

// A build knows nothing of the content it is served with.
const parent = mkdtempSync(path.join(tmpdir(), 'portal-new-site-'));
const site = { content: path.join(parent, 'wind-weekly'), dist: '.next', port: 4117 };

test.afterAll(() => rmSync(parent, { recursive: true, force: true }));

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${command}.mjs`, ...args], {
    encoding: 'utf8',
    env: { ...settingsOf(site), CACHE_DIR: path.join(parent, 'cache'), INIT_CWD: '' },
  });

test('a new site is made by one command, checked and served whole', async ({ playwright, page }) => {
  expect(run('new-site', site.content)).toMatchObject({ status: 0, stderr: '' });
  const checked = run('check');
  expect([checked.status, checked.stdout]).toEqual([0, '']);
  await withServer(
    site,
    async ({ baseURL }) => {
      const request = await playwright.request.newContext({ baseURL });
      await expectWholeSite(request, await libraryOf(site.content));
      await page.goto(baseURL);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'About' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Wind Weekly');
      await page.goto(`${baseURL}/news/counting-birds`, { waitUntil: 'networkidle' });
      const picture = page.locator('main figure img');
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    },
    { env: { CACHE_DIR: path.join(parent, 'cache') } },
  );
});
