import type { PreviewEvent } from '@/components/preview/preview-events';
import { barOf, expect, expectLive, headingOf, linkTo, openMarked, shownRevision, test } from '../support/desk';
import { REPORT, REPORT_PATH, TOPIC_PATH } from '../support/desk-content';
import { rawRequest } from '../support/raw-request';

const GUARDED = [
  '/',
  REPORT_PATH,
  '/news/none',
  '/preview',
  '/preview/state',
  '/preview/labels',
  '/preview/readers',
  '/preview/events',
];

/** Files, which tell of what is not published too. */
const FILES = [
  '/api/search?q=telehealth',
  '/search/manifest.json',
  '/islands/none/loader.js',
  '/artwork/x.svg',
  '/media/x/y.png',
];

/** What Next answers itself, before the proxy: code of the site, sources, editors. */
const FRAMEWORK = [
  '/__nextjs_source-map?filename=x',
  '/__nextjs_original-stack-frames',
  '/__nextjs_launch-editor?file=README.md',
  '/_next/x',
  '/_next/static/chunks/none.js',
  '/_next/static/media/none.woff2',
  '/_next/static/development/_buildManifest.js',
];

test('another host name is refused, on pages, on everything of the desk and on files', async ({ baseURL }) => {
  for (const path of [...GUARDED, ...FILES, ...FRAMEWORK]) {
    const { status, body } = await rawRequest(baseURL ?? '', path, { Host: 'evil.example:4105' });
    expect(status, path).toBe(403);
    expect(body.toString(), path).toContain('answers its own machine alone');
    expect(body.toString()).not.toContain('telehealth');
  }
  for (const path of ['/', '/api/search?q=telehealth'])
    for (const host of ['127.0.0.1:4105', '[::1]:4105', 'localhost'])
      expect((await rawRequest(baseURL ?? '', path, { Host: host })).status, `${path} of ${host}`).toBe(200);
});

test('a request made by a page of another site is refused', async ({ baseURL }) => {
  for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example:4105']) {
    for (const path of [...GUARDED, ...FRAMEWORK]) {
      const { status, body } = await rawRequest(baseURL ?? '', path, { Origin: origin });
      expect(status, `${path} for ${origin}`).toBe(403);
      expect(body.toString(), path).toContain('answers its own machine alone');
    }
  }
  for (const path of [...GUARDED, ...FRAMEWORK]) {
    const embeds = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'image' };
    expect((await rawRequest(baseURL ?? '', path, embeds)).status, path).toBe(403);
  }
  expect((await rawRequest(baseURL ?? '', '/preview/state', { Origin: baseURL ?? '' })).status).toBe(200);
});

test('no page, drawing or picture makes the server start a process', async ({ request, desk }) => {
  expect(desk.programs()).toContain('next/dist/bin/next');
  for (const address of [REPORT_PATH, TOPIC_PATH, '/artwork/slate-weave-small.svg'])
    expect((await request.get(address)).status(), address).toBe(200);
  expect(desk.programs()).not.toContain('jest-worker');
});

test('seven open pages all show what was saved', async ({ context, desk }) => {
  const pages = [];
  // One more than a browser's connections to one server.
  for (let index = 0; index < 7; index++) {
    const page = await context.newPage();
    await page.goto('/');
    pages.push(page);
  }
  desk.folder.edit(REPORT, 'A report on telehealth', 'Seen on every page');
  for (const page of pages) await expect(linkTo(page, 'Seen on every page')).toBeVisible();
  // The page that listened for all of them goes; another takes its place.
  await pages[0]?.close();
  desk.folder.edit(REPORT, 'Seen on every page', 'Seen on those that are left');
  for (const page of pages.slice(1)) await expect(linkTo(page, 'Seen on those that are left')).toBeVisible();
});

test.describe(() => {
  // The browser says of each try that nobody answered.
  test.use({ expectedNoise: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET|WebSocket/ });

  test('a page outlives its server: it says that there is none, and shows what was saved meanwhile', async ({
    page,
    desk,
  }) => {
    await openMarked(page, REPORT_PATH);
    await expect(barOf(page)).toContainText('published');
    await desk.stop();
    await expect(barOf(page).getByRole('status')).toHaveText('The preview’s server does not answer.');
    desk.folder.edit(REPORT, 'A report on telehealth', 'Saved without a server');
    await desk.start();
    await expect(headingOf(page)).toHaveText('Saved without a server');
    await expect(barOf(page).getByRole('status')).toHaveCount(0);
    desk.folder.edit(REPORT, 'Saved without a server', 'And live again');
    await expect(headingOf(page)).toHaveText('And live again');
  });
});

test.describe(() => {
  // The browser says of each answer that it is none.
  test.use({ expectedNoise: /500 \(Internal Server Error\)/ });

  test('the bar asks again when its server fails, says why meanwhile, and comes; a switch that fails goes back', async ({
    page,
  }) => {
    const bar = barOf(page);
    let [down, failures] = [true, 0];
    await page.route('**/preview/state?*', (route) =>
      down && ++failures
        ? route.fulfill({ status: 500, contentType: 'text/plain', body: 'it fell over\n' })
        : route.continue(),
    );
    await page.goto(REPORT_PATH);
    await expect(bar.getByRole('status')).toHaveText('The preview’s server failed: it fell over');
    await expect.poll(() => failures).toBeGreaterThan(1);
    // Its events still come: that is no reason to stop saying that it cannot tell of this page.
    await expect(bar.getByRole('status')).toHaveText('The preview’s server failed: it fell over');
    down = false;
    await expectLive(page);
    await expect(bar).toContainText('report.md');
    await expect(bar.getByRole('status')).toHaveCount(0);

    await page.route('**/preview/readers', (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<p>It fell over' }),
    );
    await bar.getByLabel('As readers see it now').click();
    await expect(bar.getByRole('status')).toHaveText('The preview’s server failed: it answered 500');
    await expect(bar.getByLabel('As readers see it now')).not.toBeChecked();
    // What another page of the browser hears when it connects again.
    const event: PreviewEvent = { change: { revision: await shownRevision(page), saved: [] } };
    await page.evaluate((heard) => new BroadcastChannel('/preview/events').postMessage(heard), event);
    await expect(bar.getByRole('status')).toHaveCount(0);
  });
});
