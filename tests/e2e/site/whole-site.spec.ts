import { entriesOf, pageAt } from '@/lib/pages/page-table';
import { PAGES } from '../support/pages';
import { expect, libraryOf, test } from '../support/site';
import { expectAliases, expectWholeSite } from '../support/whole-site';

test('a crawl from the front page finds every page, no dead link, and one h1 on each', async ({ request }) => {
  await expectWholeSite(request, await libraryOf('content'));
});

test('the pages that tests and benchmarks try are of every kind', async () => {
  const library = await libraryOf('content');
  const kindAt = (address: string) => pageAt(library, address)?.kind;
  const tried = new Set(Object.values(PAGES).map(kindAt));
  expect(entriesOf(library).filter(({ path }) => !tried.has(kindAt(path)))).toEqual([]);
});

test('every alias leads to its article in one permanent hop, with a final slash too', async ({ request }) => {
  await expectAliases(request, await libraryOf('content'));
});

test('every page of the sitemap answers, under the public address', async ({ request }) => {
  test.setTimeout(180_000);
  const xml = await (await request.get('/sitemap.xml')).text();
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(150);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/news\.example\.org\//);
    const response = await request.get(new URL(address).pathname, { maxRedirects: 0 });
    expect(response.status(), address).toBe(200);
  }
});
