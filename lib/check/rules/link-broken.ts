import type { Article, ArticleFile, WrittenLink } from '@/lib/article/article';
import { bodyMediaPath } from '@/lib/article/body-media';
import { publicationState } from '@/lib/article/publication';
import type { Finding } from '@/lib/article/validate-article';
import type { LibraryRule } from '@/lib/check/check-content';
import { buildSlipIndex } from '@/lib/check/slip-index';
import { LINK_BROKEN } from '@/lib/check/texts/library';
import { articlePath, canonicalPath } from '@/lib/config/paths';
import type { Problem } from '@/lib/core/problem';
import { houseAddress } from '@/lib/house-page/house-address';
import { type HousePage, isPageMedium } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';
import { entriesOf, isReserved, isSectionAddress, leadsSomewhere } from '@/lib/pages/page-table';
import { problemOf } from '@/lib/rules/rules';
import { foldedWords } from '@/lib/search/words';
import { siteAddress } from '@/lib/site/site-address';

/** A text with links: an article's body, or a page of the house. */
interface Linking {
  readonly shownAs: string;
  readonly links: readonly LinkOut[];
  /** Of an article. */
  readonly original: string | null;
  /** Where it is itself. */
  readonly path: string;
}

/** A link, and the address to which a browser follows it. */
interface LinkOut extends WrittenLink {
  readonly to: string;
}

interface Dead {
  readonly from: Linking;
  readonly link: LinkOut;
  readonly path: string;
}

/**
 * Links of bodies to pages of this site that are not there, neither as pages nor as older addresses. An article with an
 * original may mean a page of the original's site by a root-relative link: then only what has the form of an address of
 * this site, and not of the original's own, is told.
 */
export const linkBroken: LibraryRule = ({ articles, pages }, library) => {
  const linking = [...articles.map(linkingArticle), ...pages.map((page) => linkingPage(page, library))];
  const origin = siteAddress(library.site);
  const dead = linking.flatMap((from) => findDead(from, library, origin));
  if (dead.length === 0) return [];
  const waiting = new Map([...unpublishedAt(articles, library.now), ...draftsAt(pages)]);
  const isOut = ({ path }: Linking) => !waiting.has(path);
  const index = buildSlipIndex(firstPages(library).map((value) => ({ words: foldedWords(value), value })));
  return dead.flatMap(({ from, link, path }): Problem[] => {
    const target = waiting.get(path);
    // A piece that is not out yet may lead to others that are not.
    const told = target ? isOut(from) : !link.to.startsWith('/') || isOurs(path, from.original);
    if (!told) return [];
    const found = target
      ? {
          message: LINK_BROKEN.waiting(link.href, target.shownAs, target.why),
          hint: target.hint,
          otherFiles: [target.shownAs],
        }
      : explain(link, from, index.find(foldedWords(path))?.value ?? null);
    const place = { file: from.shownAs, line: link.line, column: 1, field: 'body' };
    return [problemOf('link-broken', { ...place, ...found })];
  });
};

function linkingArticle({ article, shownAs, written }: ArticleFile): Linking {
  const { slug, original } = article;
  const links = written.links.map((link) => ({ ...link, to: link.href }));
  return { shownAs, links, original, path: canonicalPath(articlePath(slug)) };
}

function linkingPage({ file, shownAs, links, path }: HousePage, { bodyMedia }: Library): Linking {
  // Pictures that are missing are told as such.
  const toPages = links.filter(
    ({ href }) => !(bodyMedia.has(bodyMediaPath(file, href) ?? '') || (isPageMedium(href) && !/\.pdf$/i.test(href))),
  );
  const out = toPages.map((link) => ({ ...link, to: houseAddress(file, link.href) }));
  return { shownAs, links: out, original: null, path: canonicalPath(path) };
}

function findDead(from: Linking, library: Library, origin: string): Dead[] {
  return from.links.flatMap((link) => {
    const path = canonicalPath(link.to.startsWith('/') ? link.to : pathAt(link.to, origin));
    return path === '/' || leadsSomewhere(library, path) ? [] : [{ from, link, path }];
  });
}

/** The path of an address at a site; `/` for another site's. */
function pathAt(address: string, origin: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.origin === origin ? url.pathname : '/';
}

/** Whether a root-relative path can only mean this site. */
function isOurs(path: string, original: string | null): boolean {
  const [, section = '', slug = '', ...rest] = path.split('/');
  if (original === null) return !(isReserved(path) || /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path));
  const theirs = new URL(original).pathname.split('/')[1];
  return isSectionAddress(path) && slug !== '' && rest.length === 0 && section !== theirs;
}

interface Waiting {
  readonly shownAs: string;
  readonly why: string;
  readonly hint: string;
}

/** Pages of the house that are drafts, by their addresses. */
function draftsAt(pages: readonly HousePage[]): ReadonlyMap<string, Waiting> {
  const drafts = pages.filter(({ status }) => status === 'draft');
  return new Map(drafts.map(({ path, shownAs }) => [canonicalPath(path), { shownAs, ...LINK_BROKEN.draft }]));
}

/** What is not published, by its addresses. */
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
  if (original === null || !to.startsWith('/')) return LINK_BROKEN.nowhere(href, meant);
  return LINK_BROKEN.elsewhere(href, new URL(href, original).href, meant);
}

/** What a misspelt address may mean: nobody writes the number of a page. */
function firstPages(library: Library): string[] {
  return entriesOf(library).flatMap(({ path, number }) => (number === 1 ? path : []));
}
