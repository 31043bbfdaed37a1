import type { ArticleFile, BrokenArticle, TopicRef } from '@/lib/article/article';
import { dueAt, expiresAt } from '@/lib/article/publication';
import { foldText } from '@/lib/core/fold-text';
import { groupBy } from '@/lib/core/group-by';
import { isError, type Problem } from '@/lib/core/problem';
import type { Content } from '@/lib/library/content';
import type { ArticleIndex } from '@/lib/library/find-article';
import type { Library } from '@/lib/library/library';
import { mediaPath } from '@/lib/library/media-place';
import type { FileState } from '@/lib/preview/article-state';
import { stateOfArticle } from '@/lib/preview/article-state';

/** A file of `news/` at the desk. */
export interface DeskRow {
  /** As in problems, and on the command line of `npm run check`: `content/news/x.md`. */
  readonly shownAs: string;
  /** Path relative to the content folder: `news/x.md`. */
  readonly file: string;
  /** Empty if it could not be read. */
  readonly title: string;
  readonly state: FileState;
  /** As written, `YYYY-MM-DD`; null if it could not be read. */
  readonly day: string | null;
  /** When it will appear or expire, in milliseconds since 1970; null if that is past, or never. */
  readonly appears: number | null;
  readonly expires: number | null;
  readonly topics: readonly TopicRef[];
  /** Empty for none. */
  readonly publisher: string;
  /** Whether its own picture is shown; `missing` if it names one that cannot be. */
  readonly image: 'shown' | 'missing' | 'none';
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** The file and those it names, relative to the content folder: a new picture changes its article. */
  readonly files: readonly string[];
  readonly keys: RowKeys;
}

/** Keys for searching and sorting rows. */
interface RowKeys {
  /** Title, slug and file, folded. */
  readonly text: string;
  /** Folded; matches only complete paths, because all paths begin alike. */
  readonly shownAs: string;
  readonly title: string;
  /** UTC; empty if no date could be read. */
  readonly instant: string;
}

export type DeskContent = Pick<Content, 'articles' | 'broken'>;

/**
 * Every file of `news/` as a row, in no order.
 *
 * @param library with everything, drafts too
 * @param problems of all content
 */
export function buildDeskRows(
  content: DeskContent,
  library: Pick<Library, 'images'> & ArticleIndex,
  problems: readonly Problem[],
  now: Date,
): readonly DeskRow[] {
  const byFile = groupBy(problems, ({ file }) => file);
  const problemsOf = (shownAs: string) => byFile.get(shownAs) ?? NONE;
  return [
    ...content.articles.map((file) => articleRow(file, library, problemsOf(file.shownAs), now)),
    ...content.broken.map((file) => brokenRow(file, problemsOf(file.shownAs))),
  ];
}

const NONE: readonly Problem[] = [];

function articleRow(
  { article, shownAs }: ArticleFile,
  library: Pick<Library, 'images'> & ArticleIndex,
  problems: readonly Problem[],
  now: Date,
): DeskRow {
  const { file, title, date, slug, image, pdf } = article;
  const state = stateOfArticle(library, article, now);
  const isMissing = image !== null && !library.images.has(file) && state !== 'broken';
  const ahead = (moment: number) => (moment > now.getTime() && Number.isFinite(moment) ? moment : null);
  const named = [image?.file, pdf?.file].flatMap((name) => (name ? [mediaPath(file, name)] : []));
  return {
    shownAs,
    file,
    title,
    state,
    day: date.day,
    appears: state === 'scheduled' ? ahead(dueAt(article)) : null,
    expires: state === 'draft' ? null : ahead(expiresAt(article)),
    topics: article.topics,
    publisher: article.publisher?.name ?? '',
    image: isMissing ? 'missing' : image ? 'shown' : 'none',
    ...weighed(problems),
    files: [file, ...named],
    keys: keysOf(title, slug, file, shownAs, date.instant),
  };
}

function brokenRow({ file, shownAs, title, slug }: BrokenArticle, problems: readonly Problem[]): DeskRow {
  return {
    shownAs,
    file,
    title,
    state: 'broken',
    day: null,
    appears: null,
    expires: null,
    topics: [],
    publisher: '',
    image: 'none',
    ...weighed(problems),
    files: [file],
    keys: keysOf(title, slug ?? '', file, shownAs, ''),
  };
}

function weighed(problems: readonly Problem[]): Pick<DeskRow, 'problems' | 'errors' | 'warnings'> {
  const errors = problems.filter(isError).length;
  return { problems, errors, warnings: problems.length - errors };
}

function keysOf(title: string, slug: string, file: string, shownAs: string, instant: string): RowKeys {
  const folded = foldText(title);
  // Without signs at the beginning, such as a quotation mark, for sorting by title.
  return {
    text: `${folded}\n${foldText(slug)}\n${foldText(file)}`,
    shownAs: foldText(shownAs),
    title: folded.replace(/^[^\p{L}\p{N}]+/u, ''),
    instant,
  };
}

/** The UTC day of a moment, given in milliseconds since 1970. */
export function utcDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The first error of a row, else its first warning; null if it has no problems. */
export function worstOf({ problems }: DeskRow): Problem | null {
  return problems.find(isError) ?? problems[0] ?? null;
}
