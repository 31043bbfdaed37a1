import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { PAGE_POLICY } from '@/lib/security/response-headers.mjs';
import { finishDocument } from '@/lib/serving/finish-document.mjs';
import { findWholeChromium } from '@/scripts/chromium.mjs';
import { nextFolderIn } from '../support/built';
import { PAGES, SAMPLE } from '../support/pages';
import { articlesIn, comboboxOf, dialogOf, openSearch } from '../support/search';
import { expect, test } from '../support/site';

/** Every page as Next rendered it, the ones for errors included. */
const BUILT = path.join(nextFolderIn('.next'), 'server', 'app');

/** All script elements that Next is known to write, and ours. */
const KNOWN = [
  /^<script src="\/_next\/static\/chunks\/[^"]+\.js" (?:async|noModule)=""><\/script>$/,
  /^<script id="_R_">\(globalThis\["TURBOPACK"\] [\s\S]*<\/script>$/,
  /^<script>\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\([\s\S]*\)<\/script>$/,
  /^<script>self\.__next_f\.push\([\s\S]*\)<\/script>$/,
  /^<script type="application\/(?:ld\+)?json">[\s\S]*<\/script>$/,
  /^<script type="module" src="\/islands\/[0-9a-f]{16}\/loader\.js"><\/script>$/,
];

test('Next writes no other scripts, preloads and comments than those that are known and taken out', () => {
  const pages = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  const used = new Set<RegExp>();
  const unknown = pages.flatMap((file) => {
    const html = readFileSync(path.join(BUILT, file), 'utf8');
    const preloads = html.match(/<link rel="preload" as="script"[^>]*>/g) ?? [];
    expect(preloads.length, file).toBeGreaterThan(0);
    return (html.match(/<script\b[\s\S]*?<\/script>/gi) ?? []).filter((script) => {
      const kind = KNOWN.find((pattern) => pattern.test(script));
      if (kind) used.add(kind);
      return !kind;
    });
  });
  expect(unknown).toEqual([]);
  // One that is never met is one that Next writes otherwise by now.
  expect(KNOWN.filter((kind) => !used.has(kind))).toEqual([]);
});

test('every page is a finished document, under the one policy', async ({ request }) => {
  for (const [name, address] of Object.entries(PAGES)) {
    const response = await request.get(address);
    const html = await response.text();
    expect(finishDocument(html), name).toBe(html);
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    const running = scripts.filter((script) => !/ type="application\/(?:ld\+)?json"/.test(script));
    expect(running, name).toEqual([
      expect.stringMatching(/^<script type="module" src="\/islands\/[0-9a-f]{16}\/loader\.js">$/),
    ]);
    expect(html, name).not.toMatch(/__next_f|\/_next\/static\/chunks\/[^"]+\.js|<!--/);
    expect(html, name).not.toMatch(/<[^>]+\son\w+=/);
    expect(response.headers().link ?? '', name).not.toMatch(/script|\.js\b/);
    expect(response.headers()['content-security-policy'], name).toBe(PAGE_POLICY);
  }
});

test('finishing takes nothing away that a reader sees', async ({ page, request }) => {
  await page.goto('/robots.txt');
  for (const [address, file] of [
    ['/', 'index'],
    [SAMPLE, SAMPLE],
    ['/topic', 'topic'],
    // Pages of the house are rendered by a route of their own.
    ['/about', 'house-page/about'],
  ] as const) {
    const built = readFileSync(path.join(BUILT, `${file}.html`), 'utf8');
    const served = await (await request.get(address)).text();
    const shown = await page.evaluate(
      (documents) =>
        documents.map((html) => {
          const { documentElement: root } = new DOMParser().parseFromString(html, 'text/html');
          const unseen = 'script:not([type]), link[as="script"], meta[name="page"], meta[name="next-size-adjust"]';
          for (const gone of root.querySelectorAll(unseen)) gone.remove();
          // The parts of the head that have one order now, and had whichever was ready first.
          for (const moved of root.querySelectorAll('head > meta[name="theme-color"]'))
            moved.parentElement?.append(moved);
          for (const moved of root.querySelectorAll('head > link[rel="search"]')) moved.parentElement?.append(moved);
          const comments = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT);
          for (let node = comments.nextNode(); node; node = comments.nextNode()) (node as Comment).remove();
          return root.outerHTML;
        }),
      [built, served],
    );
    expect(shown[1], address).toBe(shown[0]);
  }
});

test.describe('a page that fails', () => {
  test.use({ expectedNoise: /status of 500/ });

  test('is answered by a finished one that shows two ways on', async ({ page }) => {
    const html = finishDocument(readFileSync(path.join(BUILT, 'failed.html'), 'utf8'));
    await page.route('**/news/any', (route) => route.fulfill({ status: 500, contentType: 'text/html', body: html }));
    await page.goto('/news/any');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong on this page');
    await expect(page.getByRole('main').getByRole('link')).toHaveText(['Try again', 'Front page of The Health Record']);
    await page.unroute('**/news/any');
    const again = page.waitForRequest('**/news/any');
    await page.getByRole('link', { name: 'Try again' }).click();
    await again;
  });
});

test('Back brings every kind of page as it was left, from the browser’s memory', async ({ baseURL }) => {
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    executablePath: findWholeChromium() ?? undefined,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    for (const address of ['/', SAMPLE, '/topic/healthcare-it-news-mobile-health', '/search?q=health', '/about']) {
      await page.goto(address);
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      });
      await page.goto('/offering');
      await page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => restored(page), address).toBe(true);
    }
  } finally {
    await browser.close();
  }
});

function restored(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as { persisted?: boolean }).persisted);
}

test('the search opens again on a page that a reader came back to', async ({ page }) => {
  await page.goto(SAMPLE);
  await openSearch(page);
  await comboboxOf(page).fill('openfda');
  await articlesIn(dialogOf(page)).first().click();
  await expect(page).not.toHaveURL(SAMPLE);
  await page.goBack();
  await openSearch(page);
  await expect(comboboxOf(page)).toBeFocused();
});
