import type { ArticleFile, BrokenArticle } from '@/lib/article/article';
import { articlePath, canonicalPath, offeringPath } from '@/lib/config/paths';
import { perObject } from '@/lib/core/cache';
import { isError } from '@/lib/core/problem';
import { pathOfFile } from '@/lib/house-page/house-page';
import { findArticle } from '@/lib/library/find-article';
import { contentPath, shownName } from '@/lib/library/list-content';
import { mediaPath } from '@/lib/library/media-place';
import { isOtherAddress } from '@/lib/pages/other-addresses';
import { hasPage } from '@/lib/pages/page-table';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Snapshot } from '@/lib/preview/snapshot';

/** Where a preview shows files without an address of their own. */
export const FILE_PAGE = '/preview/file';

/** The page of one file of the content folder, whatever is wrong with it. */
export function filePagePath(file: string): string {
  return `${FILE_PAGE}?file=${encodeURIComponent(file)}`;
}

/** An article, or a file that is not a valid article or page. */
export type ShownFile =
  | { readonly kind: 'article'; readonly file: ArticleFile }
  | { readonly kind: 'broken'; readonly file: BrokenArticle }
  | { readonly kind: 'broken-page'; readonly file: BrokenPage };

/** A file of `pages/` without a page, because it is broken or another page has its address. */
interface BrokenPage {
  readonly file: string;
  readonly shownAs: string;
  /** Empty if it could not be read. */
  readonly title: string;
}

/** State that outlives a snapshot. */
type Memory = Pick<LivePreview, 'lastSlug'>;

interface Index {
  readonly byFile: ReadonlyMap<string, ShownFile>;
  /** By canonical path; articles come before broken files. */
  readonly byPath: ReadonlyMap<string, ShownFile>;
  /** The article's file, by the picture or PDF that it shows. */
  readonly byMedia: ReadonlyMap<string, string>;
}

const indexOf = perObject((preview: Memory) => perObject((snapshot: Snapshot) => buildIndex(preview, snapshot)));

/** The file behind an address of the site; null for lists and unknown addresses. */
export function fileAt(preview: Memory, snapshot: Snapshot, address: string): ShownFile | null {
  const [path = '', query = ''] = address.split('?');
  const index = indexOf(preview)(snapshot);
  if (path === FILE_PAGE) return index.byFile.get(new URLSearchParams(query).get('file') ?? '') ?? null;
  return index.byPath.get(canonicalPath(path)) ?? null;
}

/** The address of the page that shows a file; null for files that no single page shows. */
export function addressOfFile(preview: Memory, snapshot: Snapshot, file: string): string | null {
  const index = indexOf(preview)(snapshot);
  const shown = index.byFile.get(index.byMedia.get(file) ?? file);
  if (shown) return addressOf(preview, index, shown);
  const page = [...snapshot.library.pages.values()].find((one) => one.file === file || one.shownAs === file);
  if (page) return page.path;
  const offering = snapshot.content.offerings.find(
    ({ shownAs }) => contentPath(snapshot.content.root, shownAs) === file,
  );
  if (offering) return offeringPath(offering.slug);
  // A broken offering is shown at the address that its file name gives.
  const [, named] = /^offerings\/([^/]+)\.md$/.exec(file) ?? [];
  return named !== undefined && isBroken(snapshot, file) ? offeringPath(named) : null;
}

/**
 * The file of an offering or of a page of `pages/` at an address, relative to the content folder; null if there is none.
 */
export function plainFileAt(snapshot: Snapshot, address: string): string | null {
  const path = canonicalPath(address);
  const page = snapshot.library.pages.get(path);
  if (page) return page.file;
  const [, section, slug = '', ...rest] = path.split('/');
  if (section !== 'offering' || rest.length > 1) return null;
  const offering = snapshot.content.offerings.find((one) => one.slug === slug);
  if (offering) return contentPath(snapshot.content.root, offering.shownAs);
  const named = `offerings/${slug}.md`;
  return isBroken(snapshot, named) ? named : null;
}

function isBroken({ content }: Snapshot, file: string): boolean {
  const shownAs = shownName(content.root, file);
  return content.problems.some((problem) => problem.file === shownAs && isError(problem));
}

/** The present address of an article that had another one before; null for an address that has a page, or never had one. */
export function addressAfter(
  preview: Pick<LivePreview, 'lastSlug' | 'fileOnceAt'>,
  snapshot: Snapshot,
  address: string,
): string | null {
  const [, section, slug = ''] = canonicalPath(address).split('/');
  const file = section === 'news' && !fileAt(preview, snapshot, address) ? preview.fileOnceAt(slug) : null;
  const isThere = file !== null && indexOf(preview)(snapshot).byFile.has(file);
  return isThere ? addressOfFile(preview, snapshot, file) : null;
}

function addressOf(preview: Memory, index: Index, shown: ShownFile): string {
  const owned = addressesOf(preview, shown).find((path) => index.byPath.get(canonicalPath(path)) === shown);
  return owned ?? filePagePath(fileName(shown));
}

function buildIndex(preview: Memory, snapshot: Snapshot): Index {
  const { articles, broken } = snapshot.content;
  const shown: ShownFile[] = [
    ...articles.map((file) => ({ kind: 'article' as const, file })),
    ...broken.map((file) => ({ kind: 'broken' as const, file })),
    ...brokenPages(snapshot).map((file) => ({ kind: 'broken-page' as const, file })),
  ];
  const byPath = new Map<string, ShownFile>();
  for (const one of shown) {
    for (const address of addressesOf(preview, one)) {
      const path = canonicalPath(address);
      if (mayShow(snapshot, one, address) && !byPath.has(path)) byPath.set(path, one);
    }
  }
  return {
    // Also by the path in problems, which an editor may copy from the terminal.
    byFile: new Map(shown.flatMap((one) => [[fileName(one), one] as const, [one.file.shownAs, one] as const])),
    byPath,
    byMedia: new Map(
      articles.flatMap(({ article }) =>
        [article.image?.file, article.pdf?.file].flatMap((name) =>
          name ? [[mediaPath(article.file, name), article.file] as const] : [],
        ),
      ),
    ),
  };
}

function brokenPages({ content, library }: Snapshot): readonly BrokenPage[] {
  const unread = content.brokenPages.map((file) => ({ file, shownAs: shownName(content.root, file), title: '' }));
  const refused = content.pages.filter((page) => library.pages.get(canonicalPath(page.path))?.file !== page.file);
  return [...unread, ...refused];
}

/** Whether a file is shown at an address that it would have. */
function mayShow({ library }: Snapshot, one: ShownFile, address: string): boolean {
  if (one.kind === 'broken-page') return !hasPage(library, address) && !isOtherAddress(canonicalPath(address));
  const owner = findArticle(library, decodeURIComponent(address.slice(articlePath('').length)));
  // An article that does not own its address has no page there, even if only the case differs.
  return one.kind === 'article' ? owner?.file === fileName(one) : owner === undefined;
}

/**
 * A broken file also keeps the address that it had as an article: what gave it that address, such as its title, may be what
 * is missing now.
 */
function addressesOf(preview: Memory, { kind, file }: ShownFile): readonly string[] {
  if (kind === 'broken-page') return [pathOfFile(file.file)];
  if (kind === 'article') return [articlePath(file.article.slug)];
  return [file.slug, preview.lastSlug(file.file)].flatMap((slug) => (slug === null ? [] : articlePath(slug)));
}

function fileName({ kind, file }: ShownFile): string {
  return kind === 'article' ? file.article.file : file.file;
}
