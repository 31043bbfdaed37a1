import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile, BrokenArticle } from '@/lib/article/article';
import { ABOUT_FILE, ABOUT_PATH, articlePath, canonicalPath, offeringPath } from '@/lib/config/paths';
import { isError } from '@/lib/core/problem';
import { mediaPath } from '@/lib/library/build-library';
import { findArticle } from '@/lib/library/find-article';
import { contentPath, shownName } from '@/lib/library/list-content';
import type { LivePreview, Snapshot } from '@/lib/preview/live-preview';

/** Where a preview shows a file that has no address of its own. */
export const FILE_PAGE = '/preview/file';

/** The page of one file of the content folder, whatever is wrong with it. */
export function filePagePath(file: string): string {
  return `${FILE_PAGE}?file=${encodeURIComponent(file)}`;
}

/** The article that owns the address of a file, or the file that would if it were one. */
export type ShownFile =
  | { readonly kind: 'article'; readonly file: ArticleFile }
  | { readonly kind: 'broken'; readonly file: BrokenArticle };

/** What outlives a reading. */
type Memory = Pick<LivePreview, 'lastSlug'>;

interface Index {
  readonly byFile: ReadonlyMap<string, ShownFile>;
  /** Canonical path to file; articles own their addresses before broken files do. */
  readonly byPath: ReadonlyMap<string, ShownFile>;
  /** The articles that show a picture or PDF. */
  readonly byMedia: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Snapshot, Index>();

/** The file behind an address of the site; null for lists and unknown addresses. */
export function fileAt(preview: Memory, snapshot: Snapshot, address: string): ShownFile | null {
  const [path = '', query = ''] = address.split('?');
  const index = indexOf(preview, snapshot);
  if (path === FILE_PAGE) return index.byFile.get(new URLSearchParams(query).get('file') ?? '') ?? null;
  return index.byPath.get(canonicalPath(path)) ?? null;
}

/** The address at which a preview shows what a saved file says; null for files that no single page shows. */
export function addressOfFile(preview: Memory, snapshot: Snapshot, file: string): string | null {
  const index = indexOf(preview, snapshot);
  const shown = index.byFile.get(index.byMedia.get(file) ?? file);
  if (shown) return addressOf(preview, index, shown);
  if (file === ABOUT_FILE) return ABOUT_PATH;
  const offering = snapshot.content.offerings.find(
    ({ shownAs }) => contentPath(snapshot.content.root, shownAs) === file,
  );
  if (offering) return offeringPath(offering.slug);
  // One that cannot be read is shown where it would be by its name.
  const [, named] = /^offerings\/([^/]+)\.md$/.exec(file) ?? [];
  return named !== undefined && isBroken(snapshot, file) ? offeringPath(named) : null;
}

/**
 * The file beside the articles that makes a page, or part of one: an offering's, the house's own. Named from the content
 * folder; null where there is none.
 */
export function plainFileAt(snapshot: Snapshot, address: string): string | null {
  const path = canonicalPath(address);
  if (path === ABOUT_PATH) return existsSync(join(snapshot.content.root, ABOUT_FILE)) ? ABOUT_FILE : null;
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

/** Where the article went that once had an address; null for an address that has a page, or never had one. */
export function addressAfter(
  preview: Pick<LivePreview, 'lastSlug' | 'fileOnceAt'>,
  snapshot: Snapshot,
  address: string,
): string | null {
  const [, section, slug = ''] = canonicalPath(address).split('/');
  const file = section === 'news' && !fileAt(preview, snapshot, address) ? preview.fileOnceAt(slug) : null;
  const isThere = file !== null && indexOf(preview, snapshot).byFile.has(file);
  return isThere ? addressOfFile(preview, snapshot, file) : null;
}

function addressOf(preview: Memory, index: Index, shown: ShownFile): string {
  const owned = slugsOf(preview, shown)
    .map(articlePath)
    .find((path) => index.byPath.get(canonicalPath(path)) === shown);
  return owned ?? filePagePath(fileName(shown));
}

function indexOf(preview: Memory, snapshot: Snapshot): Index {
  const known = indexes.get(snapshot);
  if (known) return known;
  const { articles, broken } = snapshot.content;
  const shown: ShownFile[] = [
    ...articles.map((file) => ({ kind: 'article' as const, file })),
    ...broken.map((file) => ({ kind: 'broken' as const, file })),
  ];
  const byPath = new Map<string, ShownFile>();
  for (const one of shown) {
    for (const slug of slugsOf(preview, one)) {
      const path = canonicalPath(articlePath(slug));
      const owner = findArticle(snapshot.library, slug);
      // An article that does not own its address has no page there, even where only the case differs.
      const mayShow = one.kind === 'article' ? owner?.file === fileName(one) : owner === undefined;
      if (mayShow && !byPath.has(path)) byPath.set(path, one);
    }
  }
  const index = {
    // By the path that problems name and a check takes as well: an editor copies it from the terminal.
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
  indexes.set(snapshot, index);
  return index;
}

/**
 * A broken file keeps the address it had when it last was an article, beside the one it now asks for: what made that
 * address, such as its title, may be what is missing.
 */
function slugsOf(preview: Memory, { kind, file }: ShownFile): readonly string[] {
  if (kind === 'article') return [file.article.slug];
  return [file.slug, preview.lastSlug(file.file)].flatMap((slug) => slug ?? []);
}

function fileName({ kind, file }: ShownFile): string {
  return kind === 'article' ? file.article.file : file.file;
}
