import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseManifest, parseNames, parseShard } from '@/lib/search/search-files';
import { childrenNamed, parseXml } from '../../fixtures/parse-xml';
import { type RawResponse, rawRequest } from '../support/raw-request';
import { islandsIn } from '../support/search';
import { expect, libraryOf, test } from '../support/site';

const MANIFEST = '/search/manifest.json';

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return rawRequest(test.info().project.use.baseURL ?? '', path, headers, method);
}

/** The text of an answer, decompressed as its headers say and not otherwise. */
function textOf({ headers, body }: RawResponse): string {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body).toString('utf8');
    case 'gzip':
      return gunzipSync(body).toString('utf8');
    case undefined:
      return body.toString('utf8');
    default:
      throw new Error(`an encoding nobody asked for: ${headers['content-encoding']}`);
  }
}

/** Where the islands' files are, with a final slash. */
async function folder(): Promise<string> {
  return islandsIn(textOf(await get('/about')));
}

async function islandFilesOf() {
  const base = await folder();
  return ['loader.js', 'islands.js', 'search-worker.js'].map((name) => `${base}${name}`);
}

async function filesOf() {
  const { shards, names } = parseManifest(textOf(await get(MANIFEST)));
  return [...shards.map(({ file }) => `/search/${file}`), `/search/${names}`];
}

test('the manifest names files that hold every article and every name', async () => {
  const library = await libraryOf('content');
  const manifest = parseManifest(textOf(await get(MANIFEST)));
  expect(manifest.articles).toBe(library.articles.length);
  const titles: string[] = [];
  for (const { file, articles } of manifest.shards)
    titles.push(...parseShard(textOf(await get(`/search/${file}`)), articles).titles);
  expect(titles).toEqual(library.articles.map(({ title }) => title));
  const names = parseNames(textOf(await get(`/search/${manifest.names}`)));
  expect(names.offerings).toHaveLength(library.offerings.size);
});

/** A browser asks each time, a shared cache after a few seconds. */
const SECONDS = /^public, max-age=0, s-maxage=\d, stale-while-revalidate=\d+, stale-if-error=\d+$/;

test('the manifest is asked for again each time, and sent again only when it changed', async () => {
  for (const path of [MANIFEST]) {
    const { status, headers, body } = await get(path);
    expect(status).toBe(200);
    expect(headers['cache-control'], path).toMatch(SECONDS);
    const tag = headers.etag ?? '';
    expect(tag, path).toMatch(/^"[\w-]+"$/);
    expect(body.length).toBeGreaterThan(0);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`])
      for (const encoding of ['br', 'gzip', 'identity']) {
        const again = await get(path, { 'If-None-Match': known, 'Accept-Encoding': encoding });
        expect(again.status, `${path} ${known} ${encoding}`).toBe(304);
        expect(again.body).toHaveLength(0);
        expect(again.headers.etag).toBe(tag);
        expect(again.headers['cache-control']).toMatch(SECONDS);
        expect(again.headers.vary).toMatch(/accept-encoding/i);
      }
    expect((await get(path, { 'If-None-Match': '"other"' })).status, path).toBe(200);
  }
});

test('the other files are kept for a year, because their names change with them', async () => {
  for (const path of await filesOf()) {
    expect(path).toMatch(/-[0-9a-f]{16}\.json$/);
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type'], path).toBe('application/json; charset=utf-8');
  }
});

test('every encoding that is asked for carries the same text, and none that was not', async () => {
  for (const path of [MANIFEST, ...(await islandFilesOf()), ...(await filesOf())]) {
    const plain = await get(path, { 'Accept-Encoding': 'identity' });
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    const text = textOf(plain);
    for (const [asked, sent] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1.0, br;q=0.5', 'br'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0.0, identity', undefined],
      ['br ; q=0', undefined],
      ['brotli', undefined],
      ['', undefined],
    ] as const) {
      const answer = await get(path, { 'Accept-Encoding': asked });
      const what = `${path}, asked for ${asked || 'nothing'}`;
      expect(answer.headers['content-encoding'], what).toBe(sent);
      expect(textOf(answer), what).toBe(text);
      expect(answer.headers.vary, what).toMatch(/accept-encoding/i);
    }
    const smaller = await get(path, { 'Accept-Encoding': 'br' });
    expect(smaller.body.length, path).toBeLessThan(plain.body.length);
  }
});

test('a file that there is not is a 404 that is kept for seconds at most, readable in every encoding', async () => {
  const gone = ['/search/shard-0000000000000000.json', '/search/index.json', '/search/no-such.json'];
  const never = [
    '/search/a/b.json',
    '/islands/none/loader.js',
    `${await folder()}none.js`,
    '/search/..%2f..%2fpackage.json',
    '/search/%00.json',
  ];
  for (const path of [...gone, ...never])
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await get(path, { 'Accept-Encoding': encoding });
      expect(answer.status, `${path} ${encoding}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${path} ${encoding}`).toBeLessThan(500);
      expect(answer.headers['cache-control'], path).toMatch(/no-store|^public, max-age=0, s-maxage=\d$/);
      expect(() => textOf(answer), `${path} ${encoding}`).not.toThrow();
      if (gone.includes(path)) expect(JSON.parse(textOf(answer))).toEqual({ error: 'There is no such file.' });
    }
});

test('files are at one address each, and can be asked for and nothing else', async () => {
  for (const [method, path, status] of [
    ['GET', `${MANIFEST}/`, 308],
    ['GET', `${await folder()}loader.js/`, 308],
    ['GET', `${MANIFEST}?x=1`, 200],
    ['POST', MANIFEST, 405],
    ['HEAD', MANIFEST, 200],
  ] as const) {
    const answer = await get(path, { 'Accept-Encoding': 'br' }, method);
    const what = `${method} ${path}`;
    expect(answer.status, what).toBe(status);
    if (status === 200 && method === 'GET') expect(() => textOf(answer), what).not.toThrow();
    if (status === 308) expect(answer.headers.location, what).toMatch(/^\/(?:search|islands\/\w+)\/[\w.]+$/);
  }
});

test('a browser can read an address below the files that does not exist', async ({ page }) => {
  const response = await page.goto('/search/a/b.json');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
});

test('the worker may run files of this host, ask this host, and nothing else', async () => {
  const { headers } = await get(`${await folder()}search-worker.js`);
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  );
});

test('the code of the islands is kept for a year, under an address that changes with it', async () => {
  for (const path of await islandFilesOf()) {
    expect(path).toMatch(/^\/islands\/[0-9a-f]{16}\//);
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type'], path).toBe('text/javascript; charset=utf-8');
  }
});

test('every file says what it is and may load nothing', async () => {
  for (const path of [
    MANIFEST,
    ...(await filesOf()),
    '/search/no-such.json',
    '/api/search?q=x',
    '/api/search?x=1',
    '/opensearch.xml',
  ]) {
    const { headers } = await get(path);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
    expect(headers['content-security-policy'], path).not.toMatch(/script-src|unsafe-eval/);
    if (path !== '/opensearch.xml') expect(headers['x-robots-tag'], path).toBe('noindex');
  }
});

test('browsers can add the site as a search engine: its description is well-formed and linked', async ({ page }) => {
  const { status, headers, body } = await get('/opensearch.xml');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8');
  expect(headers['cache-control']).toMatch(/max-age=\d+/);
  const root = parseXml(body.toString('utf8'));
  expect(root.name).toBe('OpenSearchDescription');
  expect(root.attributes.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
  const [name] = childrenNamed(root, 'ShortName');
  expect(name?.text.length).toBeGreaterThan(0);
  // The specification's own limits.
  expect(name?.text.length).toBeLessThanOrEqual(16);
  expect(childrenNamed(root, 'LongName')[0]?.text.length).toBeLessThanOrEqual(48);
  expect(childrenNamed(root, 'Description')[0]?.text.length).toBeLessThanOrEqual(1024);
  const [html, self] = childrenNamed(root, 'Url').map(({ attributes }) => attributes);
  expect(html).toMatchObject({ type: 'text/html', template: 'https://news.example.org/search?q={searchTerms}' });
  expect(self).toMatchObject({ rel: 'self', template: 'https://news.example.org/opensearch.xml' });
  for (const address of ['/', '/news', '/topic/healthcare-it-news-telehealth', '/search?q=x', '/about']) {
    await page.goto(address);
    const link = page.locator('head link[rel="search"]');
    await expect(link, address).toHaveAttribute('href', '/opensearch.xml');
    await expect(link, address).toHaveAttribute('type', 'application/opensearchdescription+xml');
    await expect(link, address).toHaveAttribute('title', 'The Health Record');
  }
  // What the template says is what the page understands.
  await page.goto(
    new URL(html?.template?.replace('{searchTerms}', 'drug%20events') ?? '').href.replace(
      'https://news.example.org',
      '',
    ),
  );
  await expect(page.getByRole('main').getByRole('status')).toContainText('for “drug events”');
});
