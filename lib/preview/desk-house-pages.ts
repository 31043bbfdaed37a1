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
    const state = owners.has(file) ? status : 'broken';
    return {
      file,
      shownAs,
      path,
      title,
      state,
      ...linkedAt(page, state),
      updated: updated?.day ?? null,
      problems: problemsOf(shownAs),
    };
  });
  const unread = brokenPages.map((file): DeskHousePage => {
    const shownAs = shownName(root, file);
    const path = pathOfFile(file);
    return {
      file,
      shownAs,
      path,
      title: '',
      state: 'broken',
      linkedIn: '',
      updated: null,
      problems: problemsOf(shownAs),
    };
  });
  return [...read, ...unread].sort((a, b) => compareText(a.file, b.file));
}

function linkedAt(
  { navigation, inFooter }: Content['pages'][number],
  state: FileState,
): Pick<DeskHousePage, 'linkedIn'> {
  if (state === 'broken') return { linkedIn: '' };
  const places = [
    navigation === null ? '' : navigation === 'last' ? 'navigation' : `navigation, place ${navigation}`,
    inFooter ? 'footer' : '',
  ];
  return { linkedIn: places.filter((place) => place !== '').join('; ') };
}
