import { compareText } from '@/lib/core/compare-text';
import { groupBy } from '@/lib/core/group-by';
import { isError, type Problem } from '@/lib/core/problem';
import { pathOfFile } from '@/lib/house-page/house-page';
import type { Content } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { shownName } from '@/lib/library/list-content';
import type { FileState } from '@/lib/preview/article-state';

/** A file of `pages/` at the desk. */
export interface DeskHousePage {
  /** Path relative to the content folder: `pages/help/contact.mdx`. */
  readonly file: string;
  /** As problems name it. */
  readonly shownAs: string;
  /** Its address, or the one that it would have. */
  readonly path: string;
  /** Empty if it could not be read. */
  readonly title: string;
  readonly state: Extract<FileState, 'published' | 'draft' | 'broken'>;
  /** Where every page links to it: `navigation, place 2`, `footer`; empty for nowhere. */
  readonly linkedIn: string;
  /** `YYYY-MM-DD`; null if not given. */
  readonly updated: string | null;
  /** Errors first. */
  readonly problems: readonly Problem[];
}

type DeskContent = Pick<Content, 'root' | 'pages' | 'brokenPages'>;

/**
 * Every file of `pages/` that is a page, or was meant as one, by file.
 *
 * @param library with drafts
 * @param problems of all content
 */
export function buildDeskHousePages(
  { root, pages, brokenPages }: DeskContent,
  library: Pick<Library, 'pages'>,
  problems: readonly Problem[],
): readonly DeskHousePage[] {
  const byFile = groupBy(problems, ({ file }) => file);
  const problemsOf = (shownAs: string) =>
    [...(byFile.get(shownAs) ?? [])].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  const owners = new Set([...library.pages.values()].map(({ file }) => file));
  const read = pages.map((page): DeskHousePage => {
    const { file, shownAs, path, title, status, updated } = page;
    const [state, problems] = [owners.has(file) ? status : 'broken', problemsOf(shownAs)] as const;
    const linkedIn = state === 'broken' ? '' : linksTo(page);
    return { file, shownAs, path, title, state, linkedIn, updated: updated?.day ?? null, problems };
  });
  const unread = brokenPages.map((file): DeskHousePage => {
    const shownAs = shownName(root, file);
    const [path, problems] = [pathOfFile(file), problemsOf(shownAs)];
    return { file, shownAs, path, title: '', state: 'broken', linkedIn: '', updated: null, problems };
  });
  return [...read, ...unread].sort((a, b) => compareText(a.file, b.file));
}

function linksTo({ navigation, inFooter }: Content['pages'][number]): string {
  const places = [
    navigation === null ? '' : navigation === 'last' ? 'navigation' : `navigation, place ${navigation}`,
    inFooter ? 'footer' : '',
  ];
  return places.filter((place) => place !== '').join('; ');
}
