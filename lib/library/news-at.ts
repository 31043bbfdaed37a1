import { nextChange } from '@/lib/article/publication';
import { buildLibrary, type LibraryInput } from '@/lib/library/build-library';
import { changedPages } from '@/lib/library/changed-pages';
import type { Library } from '@/lib/library/library';

/** What a server knows of its content at a moment. Immutable. */
export interface News {
  readonly content: LibraryInput;
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

/** The news of a content folder at the moment of its build. */
export function newsOfBuild(content: LibraryInput, moment: Date): News {
  const built = buildLibrary(content, moment);
  const changesAt = nextChangeOf(content, moment);
  return { content, built, library: built, changesAt, changed: () => false, previous: null };
}

/**
 * The news as it is at `now`: the same object unless an article became due or expired meanwhile. The library is then
 * built anew from what was read; no file is.
 */
export function newsAt(news: News, now: Date): News {
  const { content, built, changesAt } = news;
  if (changesAt !== null && changesAt <= now) {
    const library = buildLibrary(content, now);
    const until = new Date(changesAt.getTime() + GRACE);
    return {
      content,
      built,
      library,
      changesAt: nextChangeOf(content, now),
      changed: changedPages(built, library),
      previous: now < until ? { library: news.library, until } : null,
    };
  }
  return news.previous && news.previous.until <= now ? { ...news, previous: null } : news;
}

function nextChangeOf({ articles }: LibraryInput, now: Date): Date | null {
  return nextChange(
    articles.map(({ article }) => article),
    now,
  );
}
