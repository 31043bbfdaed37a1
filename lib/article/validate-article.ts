import type { Article, ArticleFile, BrokenArticle, Claim } from '@/lib/article/article';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { claimOf, placesOf } from '@/lib/article/article-places';
import { type ArticleRule, askRules, type Finding, type WrittenParts } from '@/lib/article/article-rule';
import { NOTHING, readableFields, validParts } from '@/lib/article/broken-article';
import { extraText } from '@/lib/article/extra-fields';
import { asUsual, asWritten } from '@/lib/article/field-table';
import { findWritten } from '@/lib/article/find-written';
import { plainValue } from '@/lib/article/located';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { problemsOfFields } from '@/lib/article/problems-of-fields';
import { problemsOfBody, readableText } from '@/lib/article/unread-article';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Checked, fixAsWritten, isError, type Problem } from '@/lib/core/problem';
import { problemOf, type RuleName } from '@/lib/rules/rules';

/** An article, or what could be read of a broken file; with all problems. */
export interface CheckedArticle extends Checked<ArticleFile> {
  /** Null for a valid article, and for a broken file that names no valid slug, or has an invalid alias. */
  readonly claim: Claim | null;
  /** Null exactly for a valid article. */
  readonly broken: BrokenArticle | null;
}

interface ArticleContext {
  readonly file: string;
  readonly shownAs: string;
  readonly rules: readonly ArticleRule[];
  readonly table: typeof ARTICLE_TABLE;
}

/**
 * Text to article: parses, normalises, validates. Reports everything that is wrong with the file at once.
 *
 * @param text the whole file
 * @param file its path relative to the content folder, `news/x.md`
 * @param shownAs its path in problems, `content/news/x.md`
 * @param rules further checks, beyond what makes a file an article
 * @param table the fields of an article
 */
export function parseArticle(
  text: string,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[] = [],
  table = ARTICLE_TABLE,
): CheckedArticle {
  const front = parseFrontMatter(text, shownAs);
  const { value } = front;
  const readable = value ? { body: value.body } : readableText(text);
  const validate = () =>
    value
      ? validateArticle(value, { file, shownAs, rules, table })
      : brokenArticle(file, shownAs, problemsOfBody(text, file, shownAs, rules), readable);
  const checked = orReport(validate, file, shownAs, readable);
  return { ...checked, problems: [...front.problems, ...checked.problems] };
}

/** The result for a broken file, with what can be shown of it. */
export function brokenArticle(
  file: string,
  shownAs: string,
  problems: readonly Problem[],
  readable: Partial<BrokenArticle> = {},
): CheckedArticle {
  return { value: null, claim: null, problems, broken: { file, shownAs, ...NOTHING, ...readable } };
}

/** A bug triggered by one file must not stop the others: an exception becomes a problem of that file. */
function orReport(
  validate: () => CheckedArticle,
  file: string,
  shownAs: string,
  readable: Partial<BrokenArticle>,
): CheckedArticle {
  try {
    return validate();
  } catch (error) {
    const message = `cannot be understood: ${error instanceof Error ? error.message : 'unknown reason'}`;
    const problem = problemOf('field-type', { file: shownAs, line: 1, column: 1, field: 'file', message });
    return brokenArticle(file, shownAs, [problem], readable);
  }
}

/** Validates front matter: gives either an Article, or the problems that prevent one. */
function validateArticle(front: FrontMatter, { file, shownAs, rules, table }: ArticleContext): CheckedArticle {
  const usual = table.usualNames(front.data);
  /** @param path the field as the editor wrote it */
  const reportAt = (rule: RuleName, path: FieldPath, { message, hint, fix }: Finding): Problem =>
    problemOf(rule, {
      file: shownAs,
      ...front.locate(path),
      field: fieldName(path),
      message,
      ...(hint ? { hint } : {}),
      ...(fix ? { fix } : {}),
    });
  const normalised = table.normalise(usual);
  const parsed = table.schema.safeParse(plainValue(normalised));
  const issues = parsed.error?.issues ?? [];
  const excess = findMarkupExcess(front.body);
  const ownProblems = withoutRepeats([
    ...problemsOfFields({ normalised, usual, front, table }, issues).map(({ rule, path, ...finding }) =>
      reportAt(rule, path, finding),
    ),
    ...(excess
      ? [{ ...reportAt('body-excess', ['body'], excess), line: front.bodyLine + excess.line - 1, column: 1 }]
      : []),
  ]);
  const problemsOfRules = (article: WrittenParts['article']) =>
    askRules(
      rules,
      {
        article,
        data: usual.data,
        comments: front.comments.map((comment) => ({ ...comment, path: asUsual(usual, comment.path) })),
        bodyLine: front.bodyLine,
        isDoubleQuoted: (path) => front.isDoubleQuoted(asWritten(usual, path)),
        report: (rule, path, { fix, ...finding }) => {
          const fixAtWrittenPath = fix ? { fix: fixAsWritten(fix, (inFix) => asWritten(usual, inFix)) } : {};
          return reportAt(rule, asWritten(usual, path), { ...finding, ...fixAtWrittenPath });
        },
      },
      ownProblems,
    );
  if (!parsed.success || ownProblems.some(isError)) {
    const parts = { ...validParts(table.rows, normalised.fields, issues), ...(excess ? {} : { body: front.body }) };
    const problems = withoutRepeats([...ownProblems, ...problemsOfRules({ ...parts, file })]);
    const claim = claimOf(normalised, usual, shownAs, front);
    return { ...brokenArticle(file, shownAs, problems, readableFields(normalised.fields, front.body)), claim };
  }
  const rest = Object.entries(usual.data).filter(([name]) => !table.fullyRead.has(name));
  const article: Article = { ...parsed.data, body: front.body, extra: extraText(Object.fromEntries(rest)), file };
  const written = findWritten(article, usual, front);
  const value = { article, shownAs, places: placesOf(normalised, usual, front), written };
  const problems = withoutRepeats([...ownProblems, ...problemsOfRules(article)]);
  return { value, problems, claim: null, broken: null };
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, index) => problems.findIndex((other) => isSame(problem, other)) === index);
}

function isSame(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.field === b.field && a.message === b.message;
}
