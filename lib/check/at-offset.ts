import type { Finding, WrittenArticle } from '@/lib/article/article-rule';
import type { Problem } from '@/lib/core/problem';
import type { RuleName } from '@/lib/rules/rules';

/**
 * A problem at a place in the body.
 *
 * @param offset index of a character of the body
 */
export function atOffset(written: WrittenArticle<'body'>, rule: RuleName, offset: number, found: Finding): Problem {
  const before = written.article.body.slice(0, offset).split('\n');
  const line = written.bodyLine + before.length - 1;
  return { ...written.report(rule, ['body'], found), line, column: (before.at(-1)?.length ?? 0) + 1 };
}
