import { articleSchema, type BrokenArticle } from '@/lib/article/article';
import { type ArticleRule, askRules, type Finding } from '@/lib/article/article-rule';
import { MAX_FILE_BYTES } from '@/lib/article/parse-front-matter';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import { type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import { countLines } from '@/lib/core/text';
import { FILE_START } from '@/lib/core/yaml-mapping';

/** What a page can show of a shape that is not valid. */
export function readable(shape: Readonly<Record<string, unknown>>): Partial<BrokenArticle> {
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
export function readableText(text: string): Partial<BrokenArticle> {
  const [head = ''] = text.slice(0, MAX_FILE_BYTES).split(/\n---/, 1);
  const lineOf = (field: string) =>
    new RegExp(`^${field}:[ \t]*['"]?([\\p{L}\\p{N}].*?)['"]?[ \t]*\\r?$`, 'mu').exec(head)?.[1]?.trim() ?? '';
  return readable({ slug: lineOf('slug'), title: lineOf('title'), body: bodyBelow(text).body ?? '' });
}

interface BodyBelow {
  /** Null where the front matter is not closed, or the body is too much for the renderer. */
  readonly body: string | null;
  /** Line of the file on which it starts. */
  readonly bodyLine: number;
}

/** The body of a file whose front matter cannot be read. */
function bodyBelow(text: string): BodyBelow {
  const [head = '', body = null] =
    /^(\ufeff?---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*\n)([\s\S]*)$/.exec(text.slice(0, MAX_FILE_BYTES))?.slice(1) ?? [];
  return {
    body: body === null || findMarkupExcess(body) ? null : body,
    bodyLine: 1 + countLines(head, 0, head.length),
  };
}

/** What rules say of the body of a file whose front matter cannot be read. */
export function problemsOfBody(
  text: string,
  file: string,
  shownAs: string,
  rules: readonly ArticleRule[],
): readonly Problem[] {
  const { body, bodyLine } = bodyBelow(text);
  if (body === null) return [];
  const report = (rule: RuleName, path: FieldPath, found: Finding) =>
    problemOf(rule, { file: shownAs, ...FILE_START, field: fieldName(path), ...found });
  const nothing = { data: {}, comments: [], isDoubleQuoted: () => false };
  return askRules(rules, { ...nothing, article: { body, file }, bodyLine, report }, []);
}
