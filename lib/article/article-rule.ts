import type { Article } from '@/lib/article/article';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { isError, type Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/rules/rules';

/** What a rule found, without its place. */
export type Finding = Pick<Problem, 'message' | 'hint' | 'otherFiles' | 'fix'>;

/** The input of a rule for single articles: the valid parts of the article, and its front matter. */
export interface WrittenArticle<Needed extends keyof Article = keyof Article> {
  /** In a file with errors, parts that the rule does not need may be missing. */
  readonly article: Pick<Article, Needed> & Partial<Article>;
  /** The fields by their usual names, values as written. */
  readonly data: FrontMatter['data'];
  /** Comments after texts without quotes, with paths by the fields' usual names. */
  readonly comments: FrontMatter['comments'];
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Whether a text is written in double quotes, in which a backslash begins an escape. */
  isDoubleQuoted(written: FieldPath): boolean;
  report(rule: RuleName, written: FieldPath, found: Finding): Problem;
}

/** A check of one file by itself, which also runs if other parts of the file are invalid. */
export interface ArticleRule {
  /** The parts of an article without which it is skipped. */
  readonly needs: readonly (keyof Article)[];
  ask(written: WrittenArticle): readonly Problem[];
}

/**
 * Defines a rule for single articles.
 *
 * @param needs the parts of an article that it needs; none for a rule that reads only the front matter
 */
export function articleRule<const Needed extends keyof Article = never>(
  needs: readonly Needed[],
  ask: (written: WrittenArticle<Needed>) => readonly Problem[],
): ArticleRule {
  return { needs, ask };
}

/** {@link WrittenArticle} in which any part of the article may be missing. */
export type WrittenParts = WrittenArticle<never>;

/**
 * Runs every rule whose parts are there.
 *
 * @param known problems found before: if a field has an error, nothing else is reported for it
 */
export function askRules(
  rules: readonly ArticleRule[],
  written: WrittenParts,
  known: readonly Problem[],
): readonly Problem[] {
  const { article } = written;
  const has = (part: keyof Article) => article[part] !== undefined;
  const wrong = known.filter(isError).map(({ field }) => field);
  const isKnown = ({ field }: Problem) => wrong.some((other) => isAtOrIn(field, other));
  return rules
    .filter(({ needs }) => needs.every(has))
    .flatMap(({ ask }) => ask(written as WrittenArticle))
    .filter((problem) => !isKnown(problem));
}

/** Whether a field is another one or a part of it: `author[1].name` is part of `author`. */
function isAtOrIn(field: string, other: string): boolean {
  return field === other || field.startsWith(`${other}.`) || field.startsWith(`${other}[`);
}
