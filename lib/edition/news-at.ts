import { nextChange } from '@/lib/article/publication';
import { ABOUT_PATH, canonicalPath } from '@/lib/config/paths';
import type { LostPage } from '@/lib/edition/built-content';
import { changedPages } from '@/lib/edition/changed-pages';
import { libraryAt } from '@/lib/edition/library-at';
import { type LibraryInput, servedEntries } from '@/lib/library/build-library';
import type { Library } from '@/lib/library/library';
import { hasPage, isSectionAddress } from '@/lib/pages/page-table';

/** What a server knows of its content at a moment. Immutable. */
export interface News {
  readonly content: LibraryInput;
  /** Pages of the build whose content is not there any more. */
  readonly lost: readonly LostPage[];
  /** As the prerendered pages have it. */
  readonly built: Library;
  /** As it is now. */
  readonly library: Library;
  /** When an article appears or goes next; null when none will. */
  readonly changesAt: Date | null;
  /** Whether the page at an address is no longer the prerendered one. */
  readonly changed: (pathname: string) => boolean;
  /** The library until a moment ago, for whoever is still loading what it named. */
  readonly previous: { readonly library: Library; readonly until: Date } | null;
}

/** How long files that only the previous library names are still served, in milliseconds. */
const GRACE = 30_000;

/**
 * The news of a content folder at the moment of its build.
 *
 * @param lost pages of the build that `content` does not have
 */
export function newsOfBuild(content: LibraryInput, moment: Date, lost: readonly LostPage[] = []): News {
  const built = withMediaOf(lost, content, libraryAt(content, moment));
  const changesAt = nextChangeOf(content, lost, moment);
  return { content, lost, built, library: built, changesAt, changed: () => false, previous: null };
}

/**
 * The news as it is at `now`: the same object unless an article became due or expired meanwhile. The library is then
 * built anew from what was read; no file is.
 */
export function newsAt(news: News, now: Date): News {
  const { content, lost, built, changesAt } = news;
  if (changesAt !== null && changesAt <= now) {
    const found = libraryAt(content, now);
    const staying = stayingPages(lost, built, found, now);
    const library = withMediaOf(staying, content, found);
    const until = new Date(changesAt.getTime() + GRACE);
    return {
      content,
      lost,
      built,
      library,
      changesAt: nextChangeOf(content, lost, now),
      changed: changedSince(built, library, lost, staying),
      previous: now < until ? { library: news.library, until } : null,
    };
  }
  return news.previous && news.previous.until <= now ? { ...news, previous: null } : news;
}

/** The library, with the pictures and PDFs of lost pages that are still shown. */
function withMediaOf(lost: readonly LostPage[], content: LibraryInput, library: Library): Library {
  const added = lost
    .flatMap((page) => page.media)
    .flatMap((file) => {
      const found = content.media.get(file);
      return found && 'address' in found ? servedEntries(found, content.mediaVersions) : [];
    });
  const media = new Map([...library.media, ...added]);
  return media.size === library.media.size ? library : { ...library, media };
}

/**
 * The lost pages that are still shown. They cannot be made anew, so they go with the first article that does: any of
 * them may name it.
 */
function stayingPages(lost: readonly LostPage[], built: Library, library: Library, now: Date): readonly LostPage[] {
  const gone =
    lost.some(({ until }) => until !== null && until <= now) ||
    built.articles.some(({ slug }) => !library.articleBySlug.has(slug));
  return gone ? lost.filter(({ page }) => page === ABOUT_PATH) : lost;
}

/**
 * {@link changedPages}; once lost pages went, every other one is made anew, since any may still name them. While they stay,
 * so do the pages that exist through them alone, such as an author's.
 */
function changedSince(built: Library, library: Library, lost: readonly LostPage[], staying: readonly LostPage[]) {
  const allStay = staying.length === lost.length;
  const changed = allStay ? changedPages(built, library) : () => true;
  const stays = new Set(staying.map(({ page }) => page));
  const isOnlyOfLost = (pathname: string) =>
    allStay && stays.size > 0 && isSectionAddress(pathname) && !hasPage(built, pathname) && !hasPage(library, pathname);
  return (pathname: string): boolean =>
    !stays.has(canonicalPath(pathname)) && !isOnlyOfLost(pathname) && changed(pathname);
}

function nextChangeOf({ articles }: LibraryInput, lost: readonly LostPage[], now: Date): Date | null {
  const next = nextChange(
    articles.map(({ article }) => article),
    now,
  );
  const ends = lost.flatMap(({ until }) => (until !== null && until > now ? [until.getTime()] : []));
  return ends.length === 0 ? next : new Date(Math.min(...ends, next?.getTime() ?? Number.POSITIVE_INFINITY));
}
