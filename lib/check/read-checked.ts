import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { checkHousePages } from '@/lib/content/house-page';
import { compareProblems, type Problem } from '@/lib/core/problem';
import { buildLibrary } from '@/lib/library/build-library';
import type { Library } from '@/lib/library/library';
import { type Content, type ContentCache, type Reading, readContent } from '@/lib/library/read-content';

/** A content folder, the library that readers get of it, and everything that is wrong with it. */
export interface CheckedContent {
  readonly content: Content;
  readonly library: Library;
  /** In the order of files and places. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder and asks every rule: what `npm run check` and `npm run build` go by.
 *
 * @param root the content folder, absolute
 * @param now the moment for which the news is decided
 */
export async function readChecked(
  root: string,
  now: Date,
  reading: Omit<Reading, 'rules'> = {},
): Promise<CheckedContent> {
  const content = await readContent(root, { ...reading, rules: ARTICLE_RULES });
  const library = buildLibrary(content, now);
  return { content, library, problems: await everyProblem(content, library, reading.cache) };
}

/**
 * Everything that is wrong with content read by {@link ARTICLE_RULES}: what the preview shows, and the same list that
 * the build goes by, because it is asked of the same library.
 */
export function problemsOf(content: Content, now: Date, cache?: ContentCache): Promise<readonly Problem[]> {
  return everyProblem(content, buildLibrary(content, now), cache);
}

async function everyProblem(content: Content, library: Library, cache?: ContentCache): Promise<readonly Problem[]> {
  const housePages = await checkHousePages(content.root, cache?.housePages);
  return [...checkContent(content, library, LIBRARY_RULES), ...housePages].sort(compareProblems);
}
