import { parseArticle } from '@/lib/article/validate-article';
import { applyFixes } from '@/lib/check/apply-fix';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { judgeFixes } from '@/lib/check/judge-fixes';
import { READING_RULES } from '@/lib/check/reading-rules';
import { type Texts, textReader } from '@/lib/check/text-reader';
import type { Problem } from '@/lib/core/problem';
import { openKeptReading } from '@/lib/library/kept-reading';
import { readContent } from '@/lib/library/read-content';
import { withSeverities } from '@/lib/rules/parse-severities';

/** Checks a content folder as if articles that are open in an editor had been saved. Paths are as in problems. */
export interface ArticleChecker {
  /** All problems that `npm run check` would find; for a file that was never saved, only those of the file itself. */
  check(texts: Texts): Promise<readonly Problem[]>;
  /**
   * The text of a problem's file after its fix; null if the fix cannot be made or would cause another problem.
   *
   * @param problems the result of {@link check} for these texts
   */
  fix(problem: Problem, texts: Texts, problems: readonly Problem[]): Promise<string | null>;
}

/** @param root the content folder, absolute */
export function openArticleChecker(root: string): ArticleChecker {
  // Starts from a cached reading, but does not store one: that is left to `npm run check` and servers.
  const reading = openKeptReading(root);
  let last: Promise<unknown> = Promise.resolve();

  async function checkNow(texts: Texts): Promise<readonly Problem[]> {
    const { cache } = await reading;
    const { articles, broken, severities } = await readContent(root, { cache, ...READING_RULES });
    const saved = new Set([...articles, ...broken].map(({ shownAs }) => shownAs));
    const unsaved = [...texts].filter(([file]) => !saved.has(file));
    return [
      ...(await textReader({ root, now: new Date(), cache })(texts)),
      ...unsaved.flatMap(([file, text]) =>
        withSeverities(parseArticle(text, file, file, ARTICLE_RULES).problems, severities),
      ),
    ];
  }

  /** One at a time, because all readings share one cache. */
  function check(texts: Texts): Promise<readonly Problem[]> {
    const found = last.then(() => checkNow(texts));
    last = found.catch(() => undefined);
    return found;
  }

  async function fix({ file, rule, fix }: Problem, texts: Texts, problems: readonly Problem[]): Promise<string | null> {
    const before = texts.get(file);
    if (!fix || before === undefined) return null;
    const { text, done } = applyFixes(before, [fix]);
    if (done.length === 0) return null;
    const after = await check(new Map([...texts, [file, text]]));
    const { bad, harmsOthers } = judgeFixes(problems, after, new Map([[file, [rule]]]));
    return bad.size > 0 || harmsOthers ? null : text;
  }

  return { check, fix };
}
