import type { z } from 'zod';
import {
  type Article,
  type ArticleFile,
  articleSchema,
  type BrokenArticle,
  type Claim,
  claimSchema,
} from '@/lib/article/article';
import { type ArticleRule, askRules, type Finding } from '@/lib/article/article-rule';
import { exampleOf } from '@/lib/article/field-examples';
import { findWritten } from '@/lib/article/find-written';
import { FRONT_MATTER_FIELDS } from '@/lib/article/front-matter-fields';
import { locateArticle, locateClaim } from '@/lib/article/locate-article';
import { misshapenFields } from '@/lib/article/misshapen-fields';
import { misspeltFields } from '@/lib/article/misspelt-fields';
import { normaliseArticle } from '@/lib/article/normalise-article';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { problemsOfBody, readable, readableText } from '@/lib/article/unread-article';
import { type FieldPath, fieldName, isAtOrIn } from '@/lib/core/field-path';
import { isBlank } from '@/lib/core/fields';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Checked, fixAsWritten, isError, type Problem, problemOf } from '@/lib/core/problem';
import { isRuleName, type RuleName } from '@/lib/core/rules';

/** An article, or the problems that keep the file from being one and what can be said of it all the same. */
export interface CheckedArticle extends Checked<ArticleFile> {
  /** Null for a valid article, which claims by itself, and for a file whose written addresses are wrong. */
  readonly claim: Claim | null;
  /** Null exactly for a valid article. */
  readonly broken: BrokenArticle | null;
}

/**
 * Text to article: parses, normalises, validates. Reports everything that is wrong with the file at once.
 *
 * @param text the whole file
 * @param file its path from the content folder, `news/x.md`
 * @param shownAs the path problems name, `content/news/x.md`
 * @param rules what is asked beyond being an article
 */
export function parseArticle(
  text: string,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[] = [],
): CheckedArticle {
  const front = parseFrontMatter(text, shownAs);
  const { value } = front;
  const read = value ? { body: value.body } : readableText(text);
  const validate = () =>
    value
      ? validateArticle(value, file, shownAs, rules)
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
  const nothing = { slug: null, title: '', description: '', original: null, body: '' };
  return { value: null, claim: null, problems, broken: { file, shownAs, ...nothing, ...read } };
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
function validateArticle(
  front: FrontMatter,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[],
): CheckedArticle {
  const { data, spelling } = usualSpelling(front.data);
  const { shape, origins, remarks } = normaliseArticle(data, front.body);
  const asWritten = ([first = '', ...rest]: FieldPath): FieldPath => [spelling.get(String(first)) ?? first, ...rest];
  const report = (rule: RuleName, written: FieldPath, { message, hint, fix }: Finding): Problem =>
    problemOf(rule, {
      file: shownAs,
      ...front.locate(asWritten(written)),
      field: fieldName(asWritten(written)),
      message,
      ...(hint ? { hint } : {}),
      ...(fix ? { fix: fixAsWritten(fix, asWritten) } : {}),
    });
  const problems = remarks.map(({ rule, written, ...found }) => report(rule, written, found));
  if (shape.description === '' || shape.description === null || shape.description === undefined) {
    const hint = 'one or two sentences for lists and search results';
    problems.push(report('description-missing', ['description'], { message: 'is missing', hint }));
  }

  const misspelt = misspeltFields(data);
  for (const { path, meant, isTwin } of misspelt) {
    const message = isTwin ? `is not read beside ${meant}` : 'is no field that is read';
    const hint = isTwin ? `did you mean ${meant}? keep one of the two` : `did you mean ${meant}?`;
    problems.push(report('field-unknown', path, { message, hint }));
  }
  const excess = findMarkupExcess(front.body);
  if (excess) {
    const line = front.bodyLine + excess.line - 1;
    problems.push({ ...report('body-excess', ['body'], { message: excess.message }), line, column: 1 });
  }
  const parsed = articleSchema.safeParse(shape);
  const misshapen = misshapenFields(data, (path) => misspelt.some((one) => isAtOrIn(path, one.path)));
  const issues = (parsed.error?.issues ?? []).map((issue) => ({ issue, path: writtenPath(issue.path, origins) }));
  for (const { issue, path } of issues) {
    if (misshapen.some((one) => isAtOrIn(path, one.path))) continue;
    problems.push(
      report(ruleOfIssue(issue), path, { ...findingOf(issue, path), ...hintOfComment(front, asWritten(path)) }),
    );
  }
  for (const { path, ...found } of misshapen) {
    const isRefused = issues.some((one) => isAtOrIn(one.path, path));
    // What is told of a picture says what stands in for it.
    if (isRefused || !remarks.some(({ written }) => isAtOrIn(path, written)))
      problems.push(report(isRefused ? 'field-type' : 'field-unknown', path, found));
  }
  const found = uniquePlaces(problems);
  const pathOf = (path: FieldPath) => asWritten(writtenPath(path, origins));
  const place = (path: FieldPath) => front.locate(pathOf(path));
  const claimed = parsed.success ? parsed : claimSchema.safeParse(shape);
  const claimPlaces = locateClaim(claimed.data?.aliases ?? [], place, pathOf);
  const comments = front.comments.map((comment) => ({ ...comment, path: usualPath(comment.path, spelling) }));
  const isDoubleQuoted = (path: FieldPath) => front.isDoubleQuoted(asWritten(path));
  const asked = (article: Partial<Article>) =>
    askRules(rules, { article, data, comments, bodyLine: front.bodyLine, isDoubleQuoted, report }, found);
  if (!parsed.success || found.some(isError)) {
    const claim =
      claimed.success && !isBlank(data.slug) ? { article: claimOf(claimed.data), shownAs, places: claimPlaces } : null;
    const { body, ...parts } = validParts(shape, parsed.error?.issues ?? []);
    const all = uniquePlaces([...found, ...asked({ ...parts, ...(excess ? {} : { body }), file })]);
    return { ...brokenArticle(file, shownAs, all, readable(shape)), claim };
  }
  const read: Article = { ...parsed.data, file };
  const places = { ...claimPlaces, ...locateArticle(read, data, place, origins) };
  const written = findWritten(read, data, spelling, origins, front);
  const value = { article: read, shownAs, places, written };
  return { value, problems: uniquePlaces([...found, ...asked(read)]), claim: null, broken: null };
}

/** The parts of an article that have no issue of their own. */
function validParts(
  shape: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Partial<z.infer<typeof articleSchema>> {
  const wrong = new Set(issues.map(({ path: [part] }) => part));
  const entries = Object.entries(articleSchema.shape).flatMap(([part, schema]) => {
    const parsed = wrong.has(part) ? null : schema.safeParse(shape[part]);
    return parsed?.success ? [[part, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

function claimOf({ slug, aliases }: Claim['article']): Claim['article'] {
  return { slug, aliases };
}

function ruleOfIssue(issue: z.core.$ZodIssue): RuleName {
  const rule = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof rule === 'string' && isRuleName(rule) ? rule : 'field-type';
}

type Fields = Readonly<Record<string | number, unknown>>;

/** Where a comment stands in the place of a text that is missing, it was meant to be the text. */
function hintOfComment({ comments, data }: FrontMatter, path: FieldPath): Pick<Finding, 'hint'> {
  const comment = comments.find((other) => fieldName(other.path) === fieldName(path));
  const isEmpty = isBlank(path.reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], data));
  return comment && isEmpty ? { hint: `"${comment.text}" is a comment to YAML: put the whole text in quotes` } : {};
}

function findingOf(issue: z.core.$ZodIssue, path: FieldPath): Finding {
  const given = issue.code === 'custom' && typeof issue.params?.hint === 'string' ? issue.params.hint : undefined;
  const example = given === undefined ? exampleOf(path) : null;
  const hint = given ?? (example === null ? undefined : `write it, such as ${example}`);
  return { message: issue.message, ...(hint ? { hint } : {}) };
}

function uniquePlaces(problems: readonly Problem[]): Problem[] {
  return problems.filter((found, index) => problems.findIndex((other) => samePlace(found, other)) === index);
}

function samePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.field === b.field && a.message === b.message;
}

/** Fields that other sites write in other cases; `Draft: true` must not publish a draft. */
const USUAL: ReadonlyMap<string, string> = new Map(
  Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, { use }]) =>
    use === 'kept' ? [] : [[name.toLowerCase(), name]],
  ),
);

/** Renames fields to their usual spelling where that is free; `spelling` leads back from it to what was written. */
export function usualSpelling(written: FrontMatter['data']): {
  data: FrontMatter['data'];
  spelling: ReadonlyMap<string, string>;
} {
  const spelling = new Map<string, string>();
  const entries = Object.entries(written).map(([name, value]) => {
    const usual = USUAL.get(name.toLowerCase());
    if (usual === undefined || usual === name || Object.hasOwn(written, usual) || spelling.has(usual))
      return [name, value];
    spelling.set(usual, name);
    return [usual, value];
  });
  return { data: Object.fromEntries(entries), spelling };
}

/** A path as written, through fields under their usual spelling. */
function usualPath([first = '', ...rest]: FieldPath, spelling: ReadonlyMap<string, string>): FieldPath {
  const [usual] = [...spelling].find(([, name]) => name === first) ?? [first];
  return [usual, ...rest];
}

/** The way back: the origin of the longest part of the shape's path that has one, else the path itself. */
function writtenPath(
  shapePath: readonly PropertyKey[],
  origins: ReturnType<typeof normaliseArticle>['origins'],
): FieldPath {
  const path = shapePath.filter((key): key is string | number => typeof key !== 'symbol');
  let best: { shape: FieldPath; written: FieldPath } | null = null;
  for (const origin of origins) {
    const leads = origin.shape.every((key, index) => path[index] === key);
    if (leads && origin.shape.length > (best?.shape.length ?? 0)) best = origin;
  }
  return best ? best.written : path;
}
