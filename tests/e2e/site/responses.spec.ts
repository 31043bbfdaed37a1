import http from 'node:http';
import type { APIRequestContext } from '@playwright/test';
import { fieldOf } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

const SAMPLE = '/news/kevinmd-4-steps-to-help-you-prepare-for-a-successful-virtual-second-opinion';

test('every response carries the security headers and a policy', async ({ request, page }) => {
  await page.goto(SAMPLE);
  const script = (await page.locator('script[src]').first().getAttribute('src')) ?? '';
  const picture = (await page.locator('main figure img').getAttribute('src')) ?? '';
  const media = decodeURIComponent(/url=([^&]+)/.exec(picture)?.[1] ?? '');
  const manifest = await (await request.get('/search/manifest.json')).json();
  const pages = ['/', SAMPLE, '/search?q=x', '/no-such-page', '/feed.xml', '/sitemap.xml', '/robots.txt'];
  const search = [
    ...['/search/manifest.json', `/search/${manifest.shards[0].file}`, `/search/${manifest.names}`],
    ...[
      '/search/no-such.json',
      script.replace('loader', 'search-worker'),
      '/api/search?q=x',
      '/api/search?page=0',
      '/opensearch.xml',
    ],
  ];
  for (const address of [...pages, ...search, '/artwork/teal-network.svg', script, picture, media]) {
    const headers = (await request.get(address)).headers();
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['referrer-policy'], address).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy'], address).toContain('camera=()');
    expect(headers['content-security-policy'], address).toMatch(/default-src 'none'|script-src 'none'/);
    expect(headers['x-powered-by'], address).toBeUndefined();
  }
});

test('scripts run under that policy: the page answers to a shortcut', async ({ page }) => {
  for (const address of ['/', SAMPLE, '/search', '/search?q=x', '/topic/symplur-cancer', '/no-such-page']) {
    await page.goto(address);
    // The page that searches has a field already.
    const opened = address.startsWith('/search') ? fieldOf(page).and(page.locator(':focus')) : page.getByRole('dialog');
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(opened).toBeVisible({ timeout: 1000 });
    }).toPass();
  }
});

test('unknown addresses answer 404 and are never kept for long', async ({ request }) => {
  for (const address of [
    '/no-such-page',
    '/news/no',
    '/topic/no',
    '/offering/no',
    '/author/no',
    '/source/no',
    '/index',
    '/news/page/99',
    '/news/page%2F2',
    '/_not-found',
    '/404',
    '/404/',
    '/500',
    '/_error',
    '/_global-error',
    '/failed',
    '/islands',
    '/islands/x',
    '/islands/a/b/c',
  ]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    // A page may appear there: seconds, or not at all.
    expect(response.headers()['cache-control'], address).toMatch(/no-store|^public, max-age=0, s-maxage=\d$/);
  }
});

test('browsers are told to fetch a page when its link is pressed, and no sooner', async ({ request }) => {
  const rules = (await request.get('/')).headers()['speculation-rules'];
  expect(rules).toBe('"/speculation-rules.json"');
  const response = await request.get('/speculation-rules.json');
  expect(response.headers()['content-type']).toBe('application/speculationrules+json');
  const { prefetch } = await response.json();
  expect(prefetch.map(({ eagerness }: { eagerness: string }) => eagerness)).toEqual(['conservative']);
});

test('a final slash costs one hop and never leaves the site', async () => {
  expect(await hop('/news/')).toEqual([308, '/news']);
  expect(await hop('/topic/?a=b')).toEqual([308, '/topic?a=b']);
  expect(await hop('/news/page/1')).toEqual([308, '/news']);
  for (const address of [
    '//evil.example/',
    '/\\evil.example/',
    '/%2F%2Fevil.example/',
    '/.//evil.example/',
    '/%5Cevil.example/',
  ]) {
    const [, location] = await hop(address);
    expect(new URL(location ?? '/', 'http://localhost:4100').host, address).toBe('localhost:4100');
  }
});

/** Asks for a path exactly as written, which clients that parse addresses would tidy first. */
function hop(path: string): Promise<[status: number | undefined, location: string | undefined]> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: 'localhost', port: 4100, path }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.location]);
    });
    request.on('error', reject);
  });
}

test('the feed is RSS with absolute addresses', async ({ request }) => {
  const response = await request.get('/feed.xml');
  expect(response.headers()['content-type']).toContain('application/rss+xml');
  const xml = await response.text();
  expect(xml.match(/<item>/g)).toHaveLength(50);
  expect(xml).toContain('<link>https://news.example.org/news/digital-rebuilding-cdc-gov</link>');
});

test('media is served for published articles only, and only by its exact address', async ({ request }) => {
  for (const address of [
    '/media/000000000000/x.webp',
    '/media/../package.json',
    '/media/%2e%2e/%2e%2e%2fpackage.json',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
  const foreign = await request.get('/_next/image?url=https%3A%2F%2Fexample.org%2Fx.png&w=640&q=70');
  expect(foreign.status()).toBe(400);
});

/** The address of a PDF that an article offers, and how large it is. */
async function offeredPdf(request: APIRequestContext): Promise<{ address: string; size: number; etag: string }> {
  const pdf = [...(await libraryOf('content')).pdfs.values()][0];
  if (!pdf) throw new Error('no article of the site has a PDF');
  const head = await request.head(pdf.address);
  expect(head.status()).toBe(200);
  expect(head.headers()['content-length']).toBe(String(pdf.bytes));
  expect(await head.body()).toHaveLength(0);
  return { address: pdf.address, size: pdf.bytes, etag: head.headers().etag ?? '' };
}

test('a file is sent whole with its length, and may be kept for ever', async ({ request }) => {
  const { address, size, etag } = await offeredPdf(request);
  const whole = await request.get(address);
  expect(whole.headers()).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(size),
    'content-type': 'application/pdf',
    etag: `"${address.split('/')[2]}"`,
  });
  expect(whole.headers()['x-body-length']).toBeUndefined();
  expect(await whole.body()).toHaveLength(size);
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const known = await request.get(address, { headers: { 'If-None-Match': tags, Range: 'bytes=0-1' } });
    expect(known.status(), tags).toBe(304);
    expect(known.headers().etag, tags).toBe(etag);
    expect(await known.body(), tags).toHaveLength(0);
  }
});

test('a part of a file is sent alone, and a part that it does not have is refused', async ({ request }) => {
  const { address, size, etag } = await offeredPdf(request);
  const whole = await (await request.get(address)).body();
  const ask = (range: string, more = {}) => request.get(address, { headers: { Range: range, ...more } });
  for (const [range, start, end] of [
    ['bytes=0-7', 0, 7],
    ['bytes=100-', 100, size - 1],
    ['bytes=-9', size - 9, size - 1],
  ] as const) {
    const part = await ask(range, { 'If-Range': etag });
    expect(part.status(), range).toBe(206);
    expect(part.headers()['content-range'], range).toBe(`bytes ${start}-${end}/${size}`);
    expect(part.headers()['content-length'], range).toBe(String(end - start + 1));
    expect((await part.body()).equals(whole.subarray(start, end + 1)), range).toBe(true);
  }
  const refused = await ask(`bytes=${size}-`);
  expect(refused.status()).toBe(416);
  expect(refused.headers()['content-range']).toBe(`bytes */${size}`);
  for (const [range, more] of [
    ['bytes=0-1,4-5', {}],
    ['bytes=x', {}],
    ['bytes=0-1', { 'If-Range': '"other"' }],
  ] as const) {
    const all = await ask(range, more);
    expect([all.status(), (await all.body()).length], range).toEqual([200, size]);
  }
});

test('pictures are made smaller from what is served', async ({ request }) => {
  const image = [...(await libraryOf('content')).images.values()][0];
  const address = `/_next/image?url=${encodeURIComponent(image?.address ?? '')}&w=640&q=70`;
  const small = await request.get(address, { headers: { Accept: 'image/webp' } });
  expect(small.status()).toBe(200);
  expect(small.headers()['content-type']).toBe('image/webp');
  expect((await small.body()).length).toBeGreaterThan(0);
});
