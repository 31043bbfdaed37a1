import { ARTICLE_FIELDS } from '@/lib/article/article-fields';
import { type ArticleRule, askRules, type Finding } from '@/lib/article/article-rule';
import { NOTHING, type Readable, valueOfRow } from '@/lib/article/broken-article';
import { MAX_FILE_BYTES } from '@/lib/article/parse-front-matter';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { findMarkupExcess } from '@/lib/core/markup-limits';
import type { Problem } from '@/lib/core/problem';
import { countLines } from '@/lib/core/text';
import { FILE_START } from '@/lib/core/yaml-mapping';
import { problemOf, type RuleName } from '@/lib/rules/rules';

/**
 * What a page can show of a file whose front matter is not YAML: its body, and title and slug, found line by line. The
 * slug is only used for the address at which the preview shows the problems.
 */
export function readableText(text: string): Readable {
  const [head = ''] = text.slice(0, MAX_FILE_BYTES).split(/\n---/, 1);
  const lineOf = (field: string) =>
    new RegExp(`^${field}:[ \t]*['"]?([\\p{L}\\p{N}].*?)['"]?[ \t]*\\r?$`, 'mu').exec(head)?.[1]?.trim() ?? '';
  const slug = valueOfRow(ARTICLE_FIELDS.slug, { path: ['slug'], value: lineOf('slug') });
  return { ...NOTHING, slug, title: lineOf('title'), body: bodyBelow(text).body ?? '' };
}

interface BodyBelow {
  /** Null if the front matter is not closed, or the body exceeds `markupLimits`. */
  readonly body: string | null;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
}

function bodyBelow(text: string): BodyBelow {
  const [head = '', body = null] =
    /^(\ufeff?---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*\n)([\s\S]*)$/.exec(text.slice(0, MAX_FILE_BYTES))?.slice(1) ?? [];
  return {
    body: body === null || findMarkupExcess(body) ? null : body,
    bodyLine: 1 + countLines(head, 0, head.length),
  };
}

/** The problems that rules find in the body of a file whose front matter cannot be read. */
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
