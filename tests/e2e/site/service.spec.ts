import { expect, test } from '../support/site';

// What caches, crawlers and those who watch a server ask of it.

test('addresses are asked by GET and HEAD alone', async ({ request }) => {
  for (const address of [
    '/',
    '/news',
    '/feed.xml',
    '/search?q=x',
    '/_next/image?url=x',
    '/robots.txt',
    '/no/such/page',
  ])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const answer = await request.fetch(address, { method });
      const { allow, 'cache-control': caching } = answer.headers();
      expect([answer.status(), allow, caching], `${method} ${address}`).toEqual([405, 'GET, HEAD', 'no-store']);
    }
});

test('what is asked for again and again has a validator', async ({ request }) => {
  const paths = ['/feed.xml', '/sitemap.xml', '/robots.txt', '/opensearch.xml', '/speculation-rules.json'];
  for (const path of [...paths, '/search/manifest.json', '/icon.png', '/favicon.ico', '/', '/news']) {
    const first = await request.get(path);
    const { etag = '' } = first.headers();
    expect([first.status(), etag !== ''], path).toEqual([200, true]);
    const second = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect([second.status(), (await second.body()).length], path).toEqual([304, 0]);
  }
});

test('the feed and the sitemap are dated, and not sent again to whoever has them', async ({ request }) => {
  for (const path of ['/feed.xml', '/sitemap.xml']) {
    const { 'last-modified': date = '' } = (await request.get(path)).headers();
    expect(Date.parse(date), path).toBeLessThanOrEqual(Date.now());
    const again = await request.get(path, { headers: { 'If-Modified-Since': date } });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
  }
});

test('an old browser finds an icon', async ({ request }) => {
  const icon = await request.get('/favicon.ico');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/x-icon']);
  // https://en.wikipedia.org/wiki/ICO_(file_format)
  expect((await icon.body()).subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0]));
});

test('health says what is served, and that it is', async ({ request }) => {
  const health = await request.get('/api/health');
  expect([health.status(), health.headers()['cache-control']]).toEqual([200, 'no-store']);
  expect(await health.json()).toMatchObject({
    status: 'ok',
    live: true,
    ready: true,
    build: expect.stringMatching(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/),
    revision: expect.any(Number),
    ageSeconds: expect.any(Number),
    problems: [],
  });
});

test('browsers are held to https only where the operator says so', async ({ request }) => {
  expect((await request.get('/')).headers()['strict-transport-security']).toBeUndefined();
});
