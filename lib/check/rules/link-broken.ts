import { posix } from 'node:path';
import type { Article, ArticleFile, WrittenLink } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import { publicationState } from '@/lib/article/publication';
import type { LibraryRule } from '@/lib/check/check-content';
import { buildSlipIndex } from '@/lib/check/slip-index';
import { LINK_BROKEN } from '@/lib/check/texts/library';
import { articlePath, canonicalPath } from '@/lib/config/paths';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import type { Problem } from '@/lib/core/problem';
import { houseAddress, isRelative } from '@/lib/house-page/house-address';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';
import { entriesOf, isReserved, isSectionAddress, leadsSomewhere } from '@/lib/pages/page-table';
import { problemOf } from '@/lib/rules/rules';
import { foldedWords } from '@/lib/search/words';
import { siteAddress } from '@/lib/site/site-address';

/** A text with links: an article or a house page. */
interface Linking {
  readonly shownAs: string;
  readonly links: readonly LinkOut[];
  /** Of an article; null for a house page. */
  readonly original: string | null;
  /** Its own address, canonical. */
  readonly path: string;
  /** Its path relative to the content folder. */
  readonly file: string;
  readonly kind: 'article' | 'page';
}

/** A link, with the address that a browser would open. */
interface LinkOut extends WrittenLink {
  readonly to: string;
}

interface Dead {
  readonly from: Linking;
  readonly link: LinkOut;
  readonly path: string;
}

/**
 * `link-broken`: links in bodies to pages of this site that do not exist, not even as older addresses. In an article
 * with an original, a path may belong to the original's site. There only these are reported: paths in the form of this
 * site's addresses that do not look like the original's own, near misses of this site's own pages, and names of files
 * in this folder.
 */
export const linkBroken: LibraryRule = ({ articles, pages }, library) => {
  const linking = [...articles.map(linkingArticle), ...pages.map(linkingPage)];
  const origin = siteAddress(library.site);
  const dead = linking.flatMap((from) => findDead(from, library, origin));
  if (dead.length === 0) return [];
  const waiting = new Map([...unpublishedAt(articles, library.now), ...draftsAt(pages)]);
  const isOut = ({ path }: Linking) => !waiting.has(path);
  const index = buildSlipIndex(firstPages(library).map((value) => ({ words: foldedWords(value), value })));
  const ofFile = new Map(linking.map(({ file, path }) => [file, path]));
  const near = (path: string) => index.find(foldedWords(path))?.value ?? null;
  return dead.flatMap(({ from, link, path }): Problem[] => {
    const target = waiting.get(path);
    const named = linkedFiles(link.href, from).flatMap((file) => ofFile.get(file) ?? [])[0];
    // An unpublished article may link to other unpublished ones.
    const mustReport = target ? isOut(from) : named !== undefined || isReported(link, path, from, library, near);
    if (!mustReport) return [];
    const found = target
      ? {
          message: LINK_BROKEN.waiting(link.href, target.shownAs, target.why),
          hint: target.hint,
          otherFiles: [target.shownAs],
        }
      : named !== undefined
        ? LINK_BROKEN.file(link.href, named)
        : explain(link, from, near(path));
    const place = { file: from.shownAs, line: link.line, column: 1, field: 'body' };
    return [problemOf('link-broken', { ...place, ...found })];
  });
};

function linkingArticle({ article, shownAs, written }: ArticleFile): Linking {
  const { slug, original, file } = article;
  const links = written.links.map((link) => ({ ...link, to: link.href }));
  return { shownAs, links, original, path: canonicalPath(articlePath(slug)), file, kind: 'article' };
}

function linkingPage({ file, shownAs, links, path }: HousePage): Linking {
  // Missing pictures and PDFs are reported by `body-files`.
  const toPages = links.filter(({ href }) => !isMedia(href));
  const out = toPages.map((link) => ({ ...link, to: houseAddress(file, link.href) }));
  return { shownAs, links: out, original: null, path: canonicalPath(path), file, kind: 'page' };
}

/** The files of the content folder that a link may name, such as `other.md` or `/news/other.md`. */
function linkedFiles(href: string, { file }: Linking): readonly string[] {
  const name = decodeEscapes(href.replace(/[?#].*$/s, ''));
  if (!/\.mdx?$/i.test(name)) return [];
  return [posix.join(posix.dirname(file), name), name.replace(/^\/+/, ''), name.replace(/^\/*content\//, '')];
}

/** Whether a broken link, which names no file of the folder, is reported. */
function isReported(
  { href, to }: LinkOut,
  path: string,
  { original, kind }: Linking,
  { pages }: Library,
  near: (path: string) => string | null,
): boolean {
  if (kind === 'article' && isRelative(href)) return original === null && !isMedia(href);
  if (!to.startsWith('/') || isOurs(path, original)) return true;
  const meant = original === null || isMedia(path) ? null : near(path);
  return meant !== null && pages.has(canonicalPath(meant));
}

/** Whether a path is checked by `image-missing` or `pdf-missing`. */
function isMedia(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|pdf|png|svg|webp)(?:[?#]|$)/i.test(path);
}

function findDead(from: Linking, library: Library, origin: string): Dead[] {
  return from.links.flatMap((link) => {
    const path = canonicalPath(/^https?:/i.test(link.to) ? pathAt(link.to, origin) : link.to);
    if (isRelative(link.to)) return [{ from, link, path }];
    return path === '/' || leadsSomewhere(library, path) ? [] : [{ from, link, path }];
  });
}

/** The path of an address on a site; `/` for an address of another site. */
function pathAt(address: string, origin: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.origin === origin ? url.pathname : '/';
}

/** Whether a root-relative path can only mean this site. */
function isOurs(path: string, original: string | null): boolean {
  const [, section = '', slug = '', ...rest] = path.split('/');
  if (original === null) return !(isReserved(path) || isMedia(path));
  const theirs = new URL(original).pathname.split('/')[1];
  return isSectionAddress(path) && slug !== '' && rest.length === 0 && section !== theirs;
}

interface Waiting {
  readonly shownAs: string;
  readonly why: string;
  readonly hint: string;
}

/** House pages that are drafts, by their addresses. */
function draftsAt(pages: readonly HousePage[]): ReadonlyMap<string, Waiting> {
  const drafts = pages.filter(({ status }) => status === 'draft');
  return new Map(drafts.map(({ path, shownAs }) => [canonicalPath(path), { shownAs, ...LINK_BROKEN.draft }]));
}

/** Unpublished articles, by all their addresses. */
function unpublishedAt(articles: readonly ArticleFile[], now: Date): ReadonlyMap<string, Waiting> {
  return new Map(
    articles.flatMap(({ article, shownAs }) => {
      const state = publicationState(article, now);
      if (state === 'published') return [];
      const waiting = { shownAs, ...WHY[state](article) };
      return [...article.aliases, canonicalPath(articlePath(article.slug))].map((path) => [path, waiting] as const);
    }),
  );
}

const WHY = {
  draft: () => LINK_BROKEN.draft,
  scheduled: ({ publishAt, date }: Article) => LINK_BROKEN.scheduled((publishAt ?? date).day),
  expired: () => LINK_BROKEN.expired,
} as const;

function explain({ href, to }: LinkOut, { original }: Linking, meant: string | null): Finding {
  if (isRelative(to)) return LINK_BROKEN.relative(href, meant);
  if (original === null || !to.startsWith('/')) return LINK_BROKEN.nowhere(href, meant);
  return LINK_BROKEN.elsewhere(href, new URL(href, original).href, meant);
}

/** The addresses that a misspelt one may mean: all but later numbered pages. */
function firstPages(library: Library): string[] {
  return entriesOf(library).flatMap(({ path, number }) => (number === 1 ? path : []));
}
