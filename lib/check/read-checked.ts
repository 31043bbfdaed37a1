import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { READING_RULES } from '@/lib/check/reading-rules';
import type { Problem } from '@/lib/core/problem';
import { libraryAt } from '@/lib/edition/library-at';
import type { Content, ReadOptions } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

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
  reading: Omit<ReadOptions, keyof typeof READING_RULES> = {},
): Promise<CheckedContent> {
  const content = await readContent(root, { ...reading, ...READING_RULES });
  const library = libraryAt(content, now);
  return { content, library, problems: checkContent(content, library, LIBRARY_RULES) };
}

/**
 * Everything that is wrong with content read by {@link READING_RULES}: what the preview shows, and the same list that
 * the build goes by, because it is asked of the same library.
 */
export function problemsOf(content: Content, now: Date): readonly Problem[] {
  return checkContent(content, libraryAt(content, now), LIBRARY_RULES);
}
