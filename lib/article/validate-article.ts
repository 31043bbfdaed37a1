import { type Article, type ArticleFile, articleSchema, type Claim, claimSchema } from '@/lib/article/article';
import { normaliseArticle, UNDERSTOOD } from '@/lib/article/normalise-article';
import { type FrontMatter, parseFrontMatter } from '@/lib/article/parse-front-matter';
import { forgivenEdits, withinEdits } from '@/lib/core/edit-distance';
import { isBlank } from '@/lib/core/fields';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Checked, isError, type Problem } from '@/lib/core/problem';
import type { FieldPath } from '@/lib/core/yaml-mapping';

/** An article, or the problems that keep the file from being one and the addresses it asks for all the same. */
export interface CheckedArticle extends Checked<ArticleFile> {
  /** Null for a valid article, which claims by itself, and for a file whose written addresses are wrong. */
  readonly claim: Claim | null;
}

/**
 * Text to article: parses, normalises, validates. Reports everything that is wrong with the file at once.
 *
 * @param text the whole file
 * @param file its path from the content folder, `news/x.md`
 * @param shownAs the path problems name, `content/news/x.md`
 */
export function parseArticle(text: string, file: string, shownAs: string): CheckedArticle {
  const front = parseFrontMatter(text, shownAs);
  if (!front.value) return { value: null, problems: front.problems, claim: null };
  const checked = validateOrReport(front.value, file, shownAs);
  return { ...checked, problems: [...front.problems, ...checked.problems] };
}

/** No file may stop the others: whatever a value does to the code that looks at it becomes a problem of its file. */
function validateOrReport(front: FrontMatter, file: string, shownAs: string): CheckedArticle {
  try {
    return validateArticle(front, file, shownAs);
  } catch (error) {
    const message = `cannot be understood: ${error instanceof Error ? error.message : 'unknown reason'}`;
    return {
      value: null,
      problems: [{ severity: 'error', file: shownAs, line: 1, column: 1, field: 'file', message }],
      claim: null,
    };
  }
}

/** Uncertainty ends here: either an Article, or the problems that keep the file from being one. */
function validateArticle(front: FrontMatter, file: string, shownAs: string): CheckedArticle {
  const { data, spelling } = usualSpelling(front.data);
  const { shape, origins, remarks } = normaliseArticle(data, front.body);
  const asWritten = ([first = '', ...rest]: FieldPath): FieldPath => [spelling.get(String(first)) ?? first, ...rest];
  const report = (severity: Problem['severity'], written: FieldPath, message: string, hint?: string): Problem => ({
    severity,
    file: shownAs,
    ...front.locate(asWritten(written)),
    field: fieldName(asWritten(written)),
    message,
    ...(hint ? { hint } : {}),
  });
  const problems = remarks.map((remark) => report('warning', remark.written, remark.message, remark.hint));
  if (shape.description === '' || shape.description === null || shape.description === undefined) {
    problems.push(
      report('warning', ['description'], 'is missing', 'one or two sentences for lists and search results'),
    );
  }

  for (const [name, meant] of misspeltFields(data)) {
    problems.push(report('warning', [name], 'is no field that is read', `did you mean ${meant}?`));
  }
  const excess = findMarkupExcess(front.body);
  if (excess) {
    const line = front.bodyLine + excess.line - 1;
    problems.push({ ...report('error', ['body'], excess.message), line, column: 1 });
  }
  const parsed = articleSchema.safeParse(shape);
  for (const issue of parsed.error?.issues ?? []) {
    const hint = issue.code === 'custom' && typeof issue.params?.hint === 'string' ? issue.params.hint : undefined;
    problems.push(report('error', writtenPath(issue.path, origins), issue.message, hint));
  }
  const unique = problems.filter((found, index) => problems.findIndex((other) => samePlace(found, other)) === index);
  const place = (path: FieldPath) => front.locate(asWritten(writtenPath(path, origins)));
  const claimed = claimSchema.safeParse(shape);
  const aliases = (claimed.data?.aliases ?? []).map((_alias, index) => place(['aliases', index]));
  const places = { slug: place(['slug']), aliases };
  if (!parsed.success || unique.some(isError)) {
    const claim = claimed.success && !isBlank(data.slug) ? { article: claimed.data, shownAs, places } : null;
    return { value: null, problems: unique, claim };
  }
  const article: Article = { ...parsed.data, file };
  const value = { article, shownAs, places: { ...places, image: place(['image']), pdf: place(['pdf']) } };
  return { value, problems: unique, claim: null };
}

function samePlace(a: Problem, b: Problem): boolean {
  return a.line === b.line && a.column === b.column && a.message === b.message;
}

/** Fields nobody knows whose name is a slip away from one that is read and not written: `statuss: draft` publishes. */
function misspeltFields(data: FrontMatter['data']): (readonly [name: string, meant: string])[] {
  return Object.keys(data).flatMap((name) => {
    if (UNDERSTOOD.has(name) || KNOWN_BESIDE.has(name)) return [];
    const meant = [...UNDERSTOOD].find(
      (known) =>
        // Below five letters too many words are neighbours (`href`, `xref`).
        known.length > 4 &&
        !Object.hasOwn(data, known) &&
        withinEdits(name.toLowerCase(), known.toLowerCase(), forgivenEdits(known)),
    );
    return meant ? [[name, meant] as const] : [];
  });
}

/** Fields that curators export and that are a slip away from one that is read. */
const KNOWN_BESIDE: ReadonlySet<string> = new Set(['categorySlug', 'tags', 'source', 'sub', 'id', 'identifier']);

/** Fields that other sites write in other cases; `Draft: true` must not publish a draft. */
const USUAL: ReadonlyMap<string, string> = new Map([...UNDERSTOOD].map((name) => [name.toLowerCase(), name]));

/** Renames fields to their usual spelling where that is free; `spelling` leads back from it to what was written. */
function usualSpelling(written: FrontMatter['data']): {
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

/** `['categories', 1]` → `categories[1]`, `['link', 'href']` → `link.href` */
function fieldName(path: FieldPath): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}
