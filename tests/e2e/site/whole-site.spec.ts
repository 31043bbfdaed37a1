import { entriesOf, pageAt } from '@/lib/pages/page-table';
import { PAGES } from '../support/pages';
import { expect, libraryOf, test } from '../support/site';
import { expectAliases, expectWholeSite } from '../support/whole-site';

test('a crawl from the front page finds every page, no dead link, one h1 on each, and all that the sitemap names', async ({
  request,
}) => {
  const visits = await expectWholeSite(request, await libraryOf('content'));
  const xml = await (await request.get('/sitemap.xml')).text();
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(150);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => !address.startsWith('https://news.example.org/'))).toEqual([]);
  // Answered there, without a hop.
  const there = new Set(
    visits.filter(({ path, end, status }) => path === end && status === 200).map(({ path }) => path),
  );
  expect(addresses.filter((address) => !there.has(new URL(address).pathname))).toEqual([]);
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
