import type { Article } from '@/lib/article/article';
import type { FrontMatter } from '@/lib/article/parse-front-matter';
import type { FieldPath } from '@/lib/core/field-path';
import { isError, type Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/rules/rules';

/** What a rule found, without the place. */
export type Finding = Pick<Problem, 'message' | 'hint' | 'otherFiles' | 'fix'>;

/** What a rule of single articles looks at: the parts of the article that are valid, and the front matter they were made of. */
export interface WrittenArticle<Needed extends keyof Article = keyof Article> {
  /** Of a file that has errors, parts other than those the rule needs may be missing. */
  readonly article: Pick<Article, Needed> & Partial<Article>;
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

/** Asks one thing of a file, looking at nothing else, whatever else is wrong with it. */
export interface ArticleRule {
  /** The parts of an article without which it is not asked. */
  readonly needs: readonly (keyof Article)[];
  ask(written: WrittenArticle): readonly Problem[];
}

/**
 * A rule of single articles.
 *
 * @param needs the parts of an article without which it cannot be asked; none for a rule that reads the front matter alone
 */
export function articleRule<const Needed extends keyof Article = never>(
  needs: readonly Needed[],
  ask: (written: WrittenArticle<Needed>) => readonly Problem[],
): ArticleRule {
  return { needs, ask };
}

/** {@link WrittenArticle} of a file in which some parts of the article may be missing. */
export type WrittenParts = WrittenArticle<never>;

/**
 * Asks every rule whose parts are there.
 *
 * @param known what was found before: where a field has an error, nothing else is said of it
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

/** Whether a field is another, or a part of it: `author[1].name` is one of `author`. */
function isAtOrIn(field: string, other: string): boolean {
  return field === other || field.startsWith(`${other}.`) || field.startsWith(`${other}[`);
}
