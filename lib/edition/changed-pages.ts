import { createHash } from 'node:crypto';
import { canonicalPath } from '@/lib/config/paths';
import { createMemory, type Memory } from '@/lib/core/memory';
import type { Library } from '@/lib/library/library';
import { notFoundModel } from '@/lib/pages/not-found';
import { otherAnswerAt } from '@/lib/pages/other-addresses';
import { pageAt } from '@/lib/pages/page-table';

/** How many pages' verdicts and fingerprints are remembered. */
const REMEMBERED = 20_000;

/** Finds the page at an address: {@link pageAt}. */
type FindPage = (library: Library, address: string) => { readonly path: string; readonly model: () => unknown } | null;

/**
 * Returns whether the answer at a path changed between two libraries. A page changed when its model did, an address
 * without a page when the page for unknown addresses did; feed and sitemap change with the list of articles. Models are
 * made when somebody asks, and what came of it is remembered.
 */
export function changedPages(built: Library, current: Library, find: FindPage = pageAt): (pathname: string) => boolean {
  const verdicts = createMemory<string, boolean>(REMEMBERED);
  const before = fingerprintsOf(built);
  const differ = (path: string, modelOf: (library: Library) => unknown) =>
    verdicts.get(path, () => before.get(path, () => fingerprint(modelOf(built))) !== fingerprint(modelOf(current)));
  const articlesDiffer = !haveSameArticles(built, current);
  return (pathname) => {
    const page = find(current, pathname) ?? find(built, pathname);
    if (page) return differ(page.path, (library) => find(library, page.path)?.model() ?? null);
    const other = otherAnswerAt(canonicalPath(pathname));
    return other ? other === 'library' && articlesDiffer : differ(NOWHERE, notFoundModel);
  };
}

const memories = new WeakMap<Library, Memory<string, string>>();

/** The fingerprints of a library's pages, which later libraries are compared with as well. */
function fingerprintsOf(library: Library): Memory<string, string> {
  const known = memories.get(library) ?? createMemory<string, string>(REMEMBERED);
  memories.set(library, known);
  return known;
}

/** Stands for every address without a page: there is no end of them, and one page for all. */
const NOWHERE = '';

/** SHA-256 of a model: equal models have equal ones. */
export function fingerprint(model: unknown): string {
  return createHash('sha256').update(JSON.stringify(model)).digest('base64url');
}

function haveSameArticles(a: Library, b: Library): boolean {
  return a.articles.length === b.articles.length && a.articles.every(({ slug }) => b.articleBySlug.has(slug));
}
