import type { z } from 'zod';
import type { Article, ArticleFile, BrokenArticle, Claim } from '@/lib/article/article';
import { ARTICLE_TABLE } from '@/lib/article/article-fields';
import { claimOf, placesOf } from '@/lib/article/article-places';
import { NOTHING, readableFields, readableText } from '@/lib/article/broken-article';
import { extraText } from '@/lib/article/extra-fields';
import { asUsual, asWritten } from '@/lib/article/field-table';
import { findWritten } from '@/lib/article/find-written';
import { pathWithin, plainValue } from '@/lib/article/located';
import { type MisspeltField, misspeltFields } from '@/lib/article/misspelt-fields';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { isBlank } from '@/lib/core/fields';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import { isRuleName, problemOf, type RuleName } from '@/lib/rules/rules';

/** An article, or the problems that keep the file from being one and what can be said of it all the same. */
export interface CheckedArticle extends Checked<ArticleFile> {
  /** Null for a valid article, which claims by itself, and for a file whose written addresses are wrong. */
  readonly claim: Claim | null;
  /** Null exactly for a valid article. */
  readonly broken: BrokenArticle | null;
}

/** What a rule of single articles looks at: the article, and the front matter it was made of. */
export interface WrittenArticle {
  readonly article: Article;
  /** The fields under their usual spelling, values as written. */
  readonly data: FrontMatter['data'];
  /** Comments behind texts without quotes, the ways to which lead through fields under their usual spelling. */
  readonly comments: FrontMatter['comments'];
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Whether a text is written in double quotes, where a backslash begins an escape. */
  isDoubleQuoted(written: FieldPath): boolean;
  /** A problem at the place of a field. */
  report(rule: RuleName, written: FieldPath, found: Finding): Problem;
}

/** What a rule found, without the place. */
export type Finding = Pick<Problem, 'message' | 'hint' | 'otherFiles' | 'fix'>;

/** What an article's file is read by. */
interface Reading {
  readonly file: string;
  readonly shownAs: string;
  readonly rules: readonly ArticleRule[];
  readonly table: typeof ARTICLE_TABLE;
}

/** Asks one thing of a valid article, looking at nothing else. */
export type ArticleRule = (written: WrittenArticle) => readonly Problem[];

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
  if (!front.value) return brokenArticle(file, shownAs, front.problems, readableText(text));
  const checked = validateOrReport(front.value, { file, shownAs, rules, table });
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
function validateOrReport(front: FrontMatter, reading: Reading): CheckedArticle {
  try {
    return validateArticle(front, reading);
  } catch (error) {
    const { file, shownAs } = reading;
    const message = `cannot be understood: ${error instanceof Error ? error.message : 'unknown reason'}`;
    const problem = problemOf('field-type', { file: shownAs, line: 1, column: 1, field: 'file', message });
    return brokenArticle(file, shownAs, [problem], { body: front.body });
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
  const found = uniquePlaces([
    ...normalised.remarks.map(({ rule, path, ...remark }) => reportAt(rule, path, remark)),
    ...misspeltFields(named.data, table).map((slip) =>
      reportAt('field-unknown', asWritten(named, slip.path), findingOfSlip(slip)),
    ),
    ...excessOf(front).map(({ line, message }) => ({
      ...reportAt('body-excess', ['body'], { message }),
      line,
      column: 1,
    })),
    ...(parsed.error?.issues ?? []).map((issue) => {
      const path = pathWithin(normalised, issue.path);
      return reportAt(ruleOfIssue(issue), path, { ...findingOf(issue), ...hintOfComment(front, path) });
    }),
  ]);
  if (!parsed.success || found.some(isError)) {
    const claim = claimOf(normalised, named, shownAs, front);
    return { ...brokenArticle(file, shownAs, found, readableFields(normalised.fields, front.body)), claim };
  }
  const rest = Object.entries(named.data).filter(([name]) => !table.whole.has(name));
  const article: Article = { ...parsed.data, body: front.body, extra: extraText(Object.fromEntries(rest)), file };
  const asked: WrittenArticle = {
    article,
    data: named.data,
    comments: front.comments.map((comment) => ({ ...comment, path: asUsual(named, comment.path) })),
    bodyLine: front.bodyLine,
    isDoubleQuoted: (path) => front.isDoubleQuoted(asWritten(named, path)),
    report: (rule, path, { fix, ...finding }) => {
      const mended = fix ? { fix: { ...fix, path: asWritten(named, fix.path) } } : {};
      return reportAt(rule, asWritten(named, path), { ...finding, ...mended });
    },
  };
  const problems = uniquePlaces([...found, ...rules.flatMap((rule) => rule(asked))]);
  const written = findWritten(article, named, front);
  const value = { article, shownAs, places: placesOf(normalised, named, front), written };
  return { value, problems, claim: null, broken: null };
}

function findingOfSlip({ meant, isTwin }: MisspeltField): Finding {
  const hint = isTwin ? `did you mean ${meant}? it is written too: keep one of the two` : `did you mean ${meant}?`;
  return { message: 'unknown field', hint };
}

/** What the renderer would refuse of a body, with the line of the file. */
function excessOf({ body, bodyLine }: FrontMatter): readonly { readonly line: number; readonly message: string }[] {
  const excess = findMarkupExcess(body);
  return excess ? [{ line: bodyLine + excess.line - 1, message: excess.message }] : [];
}

function ruleOfIssue(issue: z.core.$ZodIssue): RuleName {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' && isRuleName(rule) ? rule : 'field-type';
}

/** Where a comment stands in the place of a text that is missing, it was meant to be the text. */
function hintOfComment({ comments, data }: FrontMatter, path: FieldPath): Pick<Finding, 'hint'> {
  const comment = comments.find((other) => fieldName(other.path) === fieldName(path));
  const isEmpty = path.length === 1 && isBlank(data[path[0] ?? '']);
  return comment && isEmpty ? { hint: `"${comment.text}" is a comment to YAML: put the whole text in quotes` } : {};
}

function findingOf(issue: z.core.$ZodIssue): Finding {
  const hint = issue.code === 'custom' && typeof issue.params?.hint === 'string' ? issue.params.hint : undefined;
  return { message: issue.message, ...(hint ? { hint } : {}) };
}

function uniquePlaces(problems: readonly Problem[]): Problem[] {
  return problems.filter((found, index) => problems.findIndex((other) => samePlace(found, other)) === index);
}

function samePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.field === b.field && a.message === b.message;
}
