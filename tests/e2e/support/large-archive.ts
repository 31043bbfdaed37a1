import type { Page, Route } from '@playwright/test';
import { dayNumber, dayOf } from '@/lib/core/dates';
import { sha256 } from '@/lib/core/hash.mjs';
import { buildSearchFiles, type SearchFiles } from '@/lib/search/build-search-files';
import { buildShard } from '@/lib/search/build-shard';
import { parseManifest, type SearchManifest } from '@/lib/search/search-files';
import { makeArticle, makeLibrary, written } from '../../fixtures/make-article';

/**
 * The index of an archive in shards of some numbers of articles, the newest first: `Report 0` of 1 January 2024, `Report 1`
 * of the day before, and so on. Small shards stand for those of a thousand articles; what a page does with them is the same.
 */
export function indexOfReports(sizes: readonly number[]): SearchFiles {
  const newest = dayNumber('2024-01-01') ?? 0;
  const library = makeLibrary(
    Array.from({ length: sum(sizes) }, (_, number) =>
      makeArticle({ slug: `report-${number}`, title: `Report ${number}`, date: written(dayOf(newest - number)) }),
    ),
  );
  const whole = buildSearchFiles(library);
  const { version, names } = manifestOf(whole);
  const files = new Map([[names, whole.files.get(names) ?? '']]);
  const shards = sizes.map((articles, shard) => {
    const from = sum(sizes.slice(0, shard));
    const json = JSON.stringify(buildShard(library.articles.slice(from, from + articles), library));
    const file = `shard-${sha256(json).slice(0, 16)}.json`;
    files.set(file, json);
    return { file, articles };
  });
  return { manifest: JSON.stringify({ version, articles: sum(sizes), shards, names }), files };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
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
