import path from 'node:path';
import type { Article } from '@/lib/article/article';
import { dueAt, expiresAt, neverAppears } from '@/lib/article/publication';
import { readBytes } from '@/lib/article/read-files';
import { unpublishedAmong } from '@/lib/check/unpublished';
import { articlePath } from '@/lib/config/paths';
import { formatMoment } from '@/lib/core/dates';
import { isError, type Problem } from '@/lib/core/problem';
import { truncate } from '@/lib/core/truncate';
import { shownName } from '@/lib/library/list-content';
import { renderArticle } from '@/lib/markdown/render-article';
import { linksWithin } from '@/lib/pages/page-table';
import { type FileState, stateOfArticle } from '@/lib/preview/article-state';
import { type ExplainedField, explainFrontMatter } from '@/lib/preview/explain-front-matter';
import { addressAfter, fileAt, plainFileAt } from '@/lib/preview/find-file';
import type { LivePreview } from '@/lib/preview/live-preview';
import { type Card, cardsOf } from '@/lib/preview/page-cards';
import type { Snapshot } from '@/lib/preview/snapshot';
import { PROBLEMS } from '@/lib/preview/texts';
import { withSeverities } from '@/lib/rules/parse-severities';
import { siteAddress } from '@/lib/site/site-address';

/** A problem as the bar shows it. */
export type ShownProblem = Pick<Problem, 'rule' | 'severity' | 'line' | 'column' | 'field' | 'message'> & {
  readonly hint: string;
};

/** The file behind a page. */
export interface PageFile {
  /** As problems name it. */
  readonly shownAs: string;
  /** For an editor on this machine. */
  readonly absolute: string;
  readonly state: FileState;
  /** The moment for which it is scheduled, or on which it expired: `2026-12-01 09:00 UTC`; empty where there is none. */
  readonly when: string;
  readonly aliases: readonly string[];
  readonly problems: readonly ShownProblem[];
  readonly fields: readonly ExplainedField[];
  readonly cards: readonly Card[];
}

/** What the preview's bar says of a page and of the whole folder. */
export interface PageState {
  readonly revision: number;
  /** Whether pages show what readers see now, in place of everything. */
  readonly asReaders: boolean;
  /** Null for a page that no single file makes. */
  readonly file: PageFile | null;
  /** Where the article is now whose slug was changed while its page was open. */
  readonly movedTo: string | null;
  readonly totals: {
    /** Still to be read; what concerns the whole folder is known once none is. */
    readonly unread: number;
    /** Files read as articles, broken ones too, as a check counts them. */
    readonly articles: number;
    readonly unpublished: number;
    readonly broken: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

/** The state of the page at an address, with its query. */
export async function pageState(preview: LivePreview, address: string): Promise<PageState> {
  const snapshot = await preview.snapshot();
  const problems = await problemsNow(preview, snapshot);
  const now = new Date();
  const { articles, broken } = snapshot.content;
  const errors = problems.filter(isError).length;
  return {
    revision: preview.shownRevision(snapshot),
    asReaders: preview.isAsReaders(),
    file: await pageFile(preview, snapshot, address, problems, now),
    movedTo: addressAfter(preview, snapshot, address),
    totals: {
      unread: snapshot.unread,
      articles: articles.length + broken.length,
      unpublished: unpublishedAmong(articles, now).length,
      // An article whose address belongs to another is shown to nobody either.
      broken: broken.length + articles.length - snapshot.library.articles.length,
      errors,
      warnings: problems.length - errors,
    },
  };
}

async function pageFile(
  preview: LivePreview,
  snapshot: Snapshot,
  address: string,
  problems: readonly Problem[],
  now: Date,
): Promise<PageFile | null> {
  const problemsOf = (shownAs: string) => errorsFirst(problems.filter((problem) => concerns(problem, shownAs)));
  const shown = (shownAs: string) => problemsOf(shownAs).map((problem) => shownProblem(problem, shownAs));
  const found = fileAt(preview, snapshot, address);
  if (found) {
    const { shownAs } = found.file;
    const particulars =
      found.kind === 'article'
        ? await articleFile(snapshot, found.file.article, now)
        : plainFile(snapshot, found.file.file, 'broken');
    return { shownAs, problems: shown(shownAs), ...particulars };
  }
  const file = plainFileAt(snapshot, address);
  if (file === null) return null;
  const shownAs = shownName(snapshot.content.root, file);
  const page = snapshot.content.pages.find((one) => one.file === file);
  const state = problemsOf(shownAs).some(isError) ? 'broken' : (page?.status ?? 'published');
  return { shownAs, problems: shown(shownAs), ...plainFile(snapshot, file, state) };
}

/** All problems; of a folder that is still being read, those that single files have by themselves. */
async function problemsNow(preview: LivePreview, snapshot: Snapshot): Promise<readonly Problem[]> {
  if (snapshot.unread === 0) return preview.problems(snapshot);
  return withSeverities(snapshot.content.problems, snapshot.content.severities);
}

/** What keeps a page away before what only blemishes it; both in the order of the file. */
function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}

type Particulars = Omit<PageFile, 'shownAs' | 'problems'>;

/** A file of which the bar tells nothing but where it is and what is wrong with it. */
function plainFile({ content }: Snapshot, file: string, state: FileState): Particulars {
  return { absolute: path.join(content.root, file), state, when: '', aliases: [], fields: [], cards: [] };
}

async function articleFile({ content, library }: Snapshot, article: Article, now: Date): Promise<Particulars> {
  const bytes = await readBytes(content.root, article.file).catch(() => null);
  const image = library.images.get(article.file) ?? null;
  const body = renderArticle(article.body, linksWithin(library, article.original));
  const description = article.description || truncate(body.text, 160);
  const state = stateOfArticle(library, article, now);
  return {
    absolute: path.join(content.root, article.file),
    state,
    when: whenOf(article, state),
    aliases: article.aliases,
    fields: bytes ? explainFrontMatter(new TextDecoder().decode(bytes), article) : [],
    cards: cardsOf(
      article,
      description,
      image,
      `${siteAddress(library.site)}${articlePath(article.slug)}`,
      library.site.name,
    ),
  };
}

function whenOf(article: Article, state: FileState): string {
  if (state === 'expired') return neverAppears(article) ? '' : formatMoment(expiresAt(article));
  return state === 'scheduled' ? formatMoment(dueAt(article)) : '';
}

/** Whether a problem is a file's own, or one that it has a part in and that keeps a page away. */
function concerns(problem: Problem, file: string): boolean {
  return problem.file === file || (isError(problem) && (problem.otherFiles?.includes(file) ?? false));
}

/** What is told of another file names it, since its places are none of this one. */
function shownProblem(problem: Problem, shownAs: string): ShownProblem {
  const { rule, severity, file, line, column, field, message, hint = '' } = problem;
  if (file === shownAs) return { rule, severity, line, column, field, message, hint };
  return { rule, severity, line: 1, column: 1, field, message: PROBLEMS.inFile(file, message), hint };
}
