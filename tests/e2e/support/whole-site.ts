import type { APIRequestContext } from '@playwright/test';
import type { Library } from '@/lib/library/library';
import { entriesOf } from '@/lib/pages/page-table';
import { crawl, type Visit } from './crawl';
import { expect } from './site';

/**
 * Crawls a built site and holds every promise that concerns all of its pages.
 *
 * @param look is handed the text of each page
 */
export async function expectWholeSite(
  request: APIRequestContext,
  library: Library,
  look?: (path: string, html: string) => void,
): Promise<readonly Visit[]> {
  const visits = await crawl(request, look);
  expect(visits.filter(({ status }) => status !== 200)).toEqual([]);
  expect(visits.filter(({ headings }) => headings !== null && headings !== 1)).toEqual([]);
  const reached = new Set(visits.map(({ path }) => path));
  expect(entriesOf(library).filter(({ path }) => !reached.has(path))).toEqual([]);
  return visits;
}

/** Asks for every alias, plain and with a final slash, and expects one permanent hop to the article. */
export async function expectAliases(request: APIRequestContext, library: Library): Promise<void> {
  const wrong: string[] = [];
  for (const [alias, target] of library.redirects) {
    for (const address of [encodeURI(alias), `${encodeURI(alias)}/`]) {
      const response = await request.get(address, { maxRedirects: 0 });
      const location = response.headers().location ?? '';
      if (response.status() !== 308 || new URL(location, 'http://localhost').pathname !== target) {
        wrong.push(`${address}: ${response.status()} ${location}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}
