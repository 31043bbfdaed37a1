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

/** An article, or the problems that keep the file from being one and what can be said of it all the same. */
export interface CheckedArticle extends Checked<ArticleFile> {
  /** Null for a valid article, which claims by itself, and for a file whose written addresses are wrong. */
  readonly claim: Claim | null;
  /** Null exactly for a valid article. */
  readonly broken: BrokenArticle | null;
}

/** What an article's file is read by. */
interface Reading {
  readonly file: string;
  readonly shownAs: string;
  readonly rules: readonly ArticleRule[];
  readonly table: typeof ARTICLE_TABLE;
}

/**
 * Text to article: parses, normalises, validates. Reports everything that is wrong with the file at once.
 *
 * @param text the whole file
 * @param file its path from the content folder, `news/x.md`
 * @param shownAs the path problems name, `content/news/x.md`
 * @param rules what is asked beyond being an article
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
  const read = value ? { body: value.body } : readableText(text);
  const validate = () =>
    value
      ? validateArticle(value, { file, shownAs, rules, table })
      : brokenArticle(file, shownAs, problemsOfBody(text, file, shownAs, rules), read);
  const checked = orReport(validate, file, shownAs, read);
  return { ...checked, problems: [...front.problems, ...checked.problems] };
}

/** A file that is no article, with what can be shown of it. */
export function brokenArticle(
  file: string,
  shownAs: string,
  problems: readonly Problem[],
  read: Partial<BrokenArticle> = {},
): CheckedArticle {
  return { value: null, claim: null, problems, broken: { file, shownAs, ...NOTHING, ...read } };
}

/** No file may stop the others: whatever a value does to the code that looks at it becomes a problem of its file. */
function orReport(
  validate: () => CheckedArticle,
  file: string,
  shownAs: string,
  read: Partial<BrokenArticle>,
): CheckedArticle {
  try {
    return validate();
  } catch (error) {
    const message = `cannot be understood: ${error instanceof Error ? error.message : 'unknown reason'}`;
    const problem = problemOf('field-type', { file: shownAs, line: 1, column: 1, field: 'file', message });
    return brokenArticle(file, shownAs, [problem], read);
  }
}

/** Uncertainty ends here: either an Article, or the problems that keep the file from being one. */
function validateArticle(front: FrontMatter, { file, shownAs, rules, table }: Reading): CheckedArticle {
  const named = table.usualNames(front.data);
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
  const normalised = table.normalise(named);
  const parsed = table.schema.safeParse(plainValue(normalised));
  const issues = parsed.error?.issues ?? [];
  const excess = findMarkupExcess(front.body);
  const found = uniquePlaces([
    ...problemsOfFields({ normalised, named, front, table }, issues).map(({ rule, path, ...finding }) =>
      reportAt(rule, path, finding),
    ),
    ...(excess
      ? [{ ...reportAt('body-excess', ['body'], excess), line: front.bodyLine + excess.line - 1, column: 1 }]
      : []),
  ]);
  const asked = (article: WrittenParts['article']) =>
    askRules(
      rules,
      {
        article,
        data: named.data,
        comments: front.comments.map((comment) => ({ ...comment, path: asUsual(named, comment.path) })),
        bodyLine: front.bodyLine,
        isDoubleQuoted: (path) => front.isDoubleQuoted(asWritten(named, path)),
        report: (rule, path, { fix, ...finding }) => {
          const mended = fix ? { fix: fixAsWritten(fix, (inFix) => asWritten(named, inFix)) } : {};
          return reportAt(rule, asWritten(named, path), { ...finding, ...mended });
        },
      },
      found,
    );
  if (!parsed.success || found.some(isError)) {
    const parts = { ...validParts(table.rows, normalised.fields, issues), ...(excess ? {} : { body: front.body }) };
    const problems = uniquePlaces([...found, ...asked({ ...parts, file })]);
    const claim = claimOf(normalised, named, shownAs, front);
    return { ...brokenArticle(file, shownAs, problems, readableFields(normalised.fields, front.body)), claim };
  }
  const rest = Object.entries(named.data).filter(([name]) => !table.whole.has(name));
  const article: Article = { ...parsed.data, body: front.body, extra: extraText(Object.fromEntries(rest)), file };
  const written = findWritten(article, named, front);
  const value = { article, shownAs, places: placesOf(normalised, named, front), written };
  return { value, problems: uniquePlaces([...found, ...asked(article)]), claim: null, broken: null };
}

function uniquePlaces(problems: readonly Problem[]): Problem[] {
  return problems.filter((found, index) => problems.findIndex((other) => samePlace(found, other)) === index);
}

function samePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.field === b.field && a.message === b.message;
}
