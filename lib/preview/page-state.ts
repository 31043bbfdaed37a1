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

/** A problem in the bar. */
export type ShownProblem = Pick<Problem, 'rule' | 'severity' | 'line' | 'column' | 'field' | 'message'> & {
  readonly hint: string;
};

/** The file behind a page. */
export interface PageFile {
  /** As problems name it. */
  readonly shownAs: string;
  /** Absolute path. */
  readonly absolute: string;
  readonly state: FileState;
  /** When it will appear, or expired: `2026-12-01 09:00 UTC`; empty for neither. */
  readonly when: string;
  readonly aliases: readonly string[];
  readonly problems: readonly ShownProblem[];
  readonly fields: readonly ExplainedField[];
  readonly cards: readonly Card[];
}

/** The content of the preview's bar: state of a page, and of the whole folder. */
export interface PageState {
  readonly revision: number;
  /** Whether pages show only what readers see now. */
  readonly asReaders: boolean;
  /** Null for a page that is not made from a single file. */
  readonly file: PageFile | null;
  /** The new address of an article whose slug was changed while its page was open. */
  readonly movedTo: string | null;
  readonly totals: {
    /** Articles still to read. Until it is 0, problems across files are not known. */
    readonly unread: number;
    /** With broken ones, as a check counts them. */
    readonly articles: number;
    readonly unpublished: number;
    readonly broken: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

/** @param address of the page, with its query */
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
      // With articles whose address another one owns: no page shows them either.
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

/** All problems; while a folder is still being read, only those of single files. */
async function problemsNow(preview: LivePreview, snapshot: Snapshot): Promise<readonly Problem[]> {
  if (snapshot.unread === 0) return preview.problems(snapshot);
  return withSeverities(snapshot.content.problems, snapshot.content.severities);
}

/** Errors, then warnings, each in the order of the file. */
function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}

type Particulars = Omit<PageFile, 'shownAs' | 'problems'>;

/** A file for which the bar has only its path, state and problems. */
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

/** Whether a problem is a file's own, or an error in which it is involved. */
function concerns(problem: Problem, file: string): boolean {
  return problem.file === file || (isError(problem) && (problem.otherFiles?.includes(file) ?? false));
}

/** A problem of another file includes that file's name, since its line is not in this one. */
function shownProblem(problem: Problem, shownAs: string): ShownProblem {
  const { rule, severity, file, line, column, field, message, hint = '' } = problem;
  if (file === shownAs) return { rule, severity, line, column, field, message, hint };
  return { rule, severity, line: 1, column: 1, field, message: PROBLEMS.inFile(file, message), hint };
}
