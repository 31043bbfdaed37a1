import type { z } from 'zod';
import {
  type Article,
  type ArticleFile,
  articleSchema,
  type BrokenArticle,
  type Claim,
  claimSchema,
} from '@/lib/article/article';
import { findWritten } from '@/lib/article/find-written';
import { FRONT_MATTER_FIELDS } from '@/lib/article/front-matter-fields';
import { locateArticle, locateClaim } from '@/lib/article/locate-article';
import { misspeltFields } from '@/lib/article/misspelt-fields';
import { normaliseArticle } from '@/lib/article/normalise-article';
import { type FrontMatter, MAX_FILE_BYTES, parseFrontMatter } from '@/lib/article/parse-front-matter';
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

/** Asks one thing of a valid article, looking at nothing else. */
export type ArticleRule = (written: WrittenArticle) => readonly Problem[];

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
  if (!front.value) return brokenArticle(file, shownAs, front.problems, readableText(text));
  const checked = validateOrReport(front.value, file, shownAs, rules);
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
function validateOrReport(
  front: FrontMatter,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[],
): CheckedArticle {
  try {
    return validateArticle(front, file, shownAs, rules);
  } catch (error) {
    const message = `cannot be understood: ${error instanceof Error ? error.message : 'unknown reason'}`;
    const problem = problemOf('field-type', { file: shownAs, line: 1, column: 1, field: 'file', message });
    return brokenArticle(file, shownAs, [problem], { body: front.body });
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
      ...(fix ? { fix: { ...fix, path: asWritten(fix.path) } } : {}),
    });
  const problems = remarks.map(({ rule, written, ...found }) => report(rule, written, found));
  if (shape.description === '' || shape.description === null || shape.description === undefined) {
    const hint = 'one or two sentences for lists and search results';
    problems.push(report('description-missing', ['description'], { message: 'is missing', hint }));
  }

  for (const { path, meant, isTwin } of misspeltFields(data)) {
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
  for (const issue of parsed.error?.issues ?? []) {
    const path = writtenPath(issue.path, origins);
    problems.push(report(ruleOfIssue(issue), path, { ...findingOf(issue), ...hintOfComment(front, asWritten(path)) }));
  }
  const found = uniquePlaces(problems);
  const pathOf = (path: FieldPath) => asWritten(writtenPath(path, origins));
  const place = (path: FieldPath) => front.locate(pathOf(path));
  const claimed = parsed.success ? parsed : claimSchema.safeParse(shape);
  const claimPlaces = locateClaim(claimed.data?.aliases ?? [], place, pathOf);
  if (!parsed.success || found.some(isError)) {
    const claim =
      claimed.success && !isBlank(data.slug) ? { article: claimOf(claimed.data), shownAs, places: claimPlaces } : null;
    return { ...brokenArticle(file, shownAs, found, readable(shape)), claim };
  }
  const read: Article = { ...parsed.data, file };
  const places = { ...claimPlaces, ...locateArticle(read, data, place, origins) };
  const written = findWritten(read, data, spelling, origins, front);
  const comments = front.comments.map((comment) => ({ ...comment, path: usualPath(comment.path, spelling) }));
  const isDoubleQuoted = (path: FieldPath) => front.isDoubleQuoted(asWritten(path));
  const asked = rules.flatMap((rule) =>
    rule({ article: read, data, comments, bodyLine: front.bodyLine, isDoubleQuoted, report }),
  );
  const value = { article: read, shownAs, places, written };
  return { value, problems: uniquePlaces([...found, ...asked]), claim: null, broken: null };
}

function claimOf({ slug, aliases }: Claim['article']): Claim['article'] {
  return { slug, aliases };
}

/** What a page can show of a shape that is not valid. */
function readable(shape: Readonly<Record<string, unknown>>): Partial<BrokenArticle> {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { success, data } = articleSchema.pick({ slug: true, original: true }).partial().safeParse(shape);
  return {
    slug: success ? (data.slug ?? null) : null,
    title: text(shape.title),
    description: text(shape.description),
    original: success ? (data.original ?? null) : null,
    body: findMarkupExcess(text(shape.body)) ? '' : text(shape.body),
  };
}

/**
 * What a page can show of a file whose front matter is no YAML: its body, and the title and slug that stand on lines of
 * their own. Nothing is made of them but the address at which its problems are shown.
 */
function readableText(text: string): Partial<BrokenArticle> {
  const [head = ''] = text.slice(0, MAX_FILE_BYTES).split(/\n---/, 1);
  const lineOf = (field: string) =>
    new RegExp(`^${field}:[ \t]*['"]?([\\p{L}\\p{N}].*?)['"]?[ \t]*\\r?$`, 'mu').exec(head)?.[1]?.trim() ?? '';
  return readable({ slug: lineOf('slug'), title: lineOf('title'), body: bodyBelow(text) });
}

/** The body of a file whose front matter cannot be read; empty when it is not closed, or too much for the renderer. */
function bodyBelow(text: string): string {
  const [, body = ''] =
    /^\ufeff?---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*\n([\s\S]*)$/.exec(text.slice(0, MAX_FILE_BYTES)) ?? [];
  return findMarkupExcess(body) ? '' : body;
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
