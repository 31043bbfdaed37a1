import type { Page, Route } from '@playwright/test';
import { dayNumber, dayOf } from '@/lib/core/dates';
import { buildSearchFiles, type SearchFiles } from '@/lib/search/build-search-files';
import { parseManifest, type SearchManifest } from '@/lib/search/search-files';
import { makeArticle, makeLibrary, written } from '../../fixtures/make-article';

/**
 * The index of an archive that fills several shards: `Report 0` of 1 January 2024, `Report 1` of the day before, and so
 * on. The site's own archive fills but one, so its server is given these files to say; everything else is real.
 */
export function indexOfReports(articles: number): SearchFiles {
  const newest = dayNumber('2024-01-01') ?? 0;
  return buildSearchFiles(
    makeLibrary(
      Array.from({ length: articles }, (_, number) =>
        makeArticle({
          slug: `report-${number}`,
          title: `Report ${number}`,
          date: written(dayOf(newest - number)),
        }),
      ),
    ),
  );
}

export function manifestOf({ manifest }: SearchFiles): SearchManifest {
  return parseManifest(manifest);
}

/** What stands in for a file: another answer; or nothing, perhaps after a while. */
type Instead = (
  file: string,
  text: string,
) => Promise<Parameters<Route['fulfill']>[0] | 'abort' | undefined> | undefined;

/** Lets a page load another index than the site's. Files that this index does not have are gone. */
export async function serveIndex(page: Page, index: () => SearchFiles, instead: Instead = () => undefined) {
  await page.route(/\/search\/[^/]+\.json$/, async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/search/', '');
    const { manifest, files } = index();
    const text = file === 'manifest.json' ? manifest : files.get(file);
    const other = await instead(file, text ?? '');
    if (other === 'abort') return route.abort();
    if (other) return route.fulfill(other);
    return text === undefined
      ? route.fulfill({ status: 404, body: '{"error":"There is no such file."}' })
      : route.fulfill({ contentType: 'application/json', body: text });
  });
}

/** A gate that holds whoever waits at it until it is opened. */
export function gate(): { readonly passed: Promise<undefined>; open(): void } {
  let open: (nothing: undefined) => void = () => undefined;
  const passed = new Promise<undefined>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open(undefined) };
}
