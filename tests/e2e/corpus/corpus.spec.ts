import { expect, libraryOf, test } from '../support/site';
import { addressOf } from '../support/sites';
import { expectAliases, expectWholeSite } from '../support/whole-site';

// The large content folder is named by CONTENT_DIR, as it was for the build.
const content = process.env.CONTENT_DIR ?? '';

test.use({ baseURL: addressOf('corpus') });

test('every page of a large archive answers, links to nothing dead, and has one h1', async ({ request }) => {
  test.setTimeout(30 * 60_000);
  const library = await libraryOf(content);
  expect(library.articles.length).toBeGreaterThan(1000);
  await expectWholeSite(request, library);
});

test('every alias of a large archive is one permanent hop', async ({ request }) => {
  test.setTimeout(10 * 60_000);
  await expectAliases(request, await libraryOf(content));
});
