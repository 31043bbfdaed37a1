import { checkContent } from '@/lib/check/check-content';
import { LIBRARY_RULES } from '@/lib/check/library-rules';
import { READING_RULES } from '@/lib/check/reading-rules';
import type { Problem } from '@/lib/core/problem';
import { decideAt } from '@/lib/edition/library-at';
import type { Content, ReadOptions } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { readContent } from '@/lib/library/read-content';

/** A content folder, its library as readers see it, and all problems. */
export interface CheckedContent {
  readonly content: Content;
  readonly library: Library;
  /** Sorted by file and place. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder and runs every rule, for `npm run check` and `npm run build`.
 *
 * @param root the content folder, absolute
 * @param now the moment that decides what is published
 */
export async function readChecked(
  root: string,
  now: Date,
  reading: Omit<ReadOptions, keyof typeof READING_RULES> = {},
): Promise<CheckedContent> {
  const content = await readContent(root, { ...reading, ...READING_RULES });
  const decision = decideAt(content, now);
  return { content, library: decision.library, problems: checkContent(content, decision, LIBRARY_RULES) };
}

/**
 * All problems of content that was read with {@link READING_RULES}, for the preview: the same list as the build's,
 * because it is of the same decision.
 */
export function problemsOf(content: Content, now: Date): readonly Problem[] {
  return checkContent(content, decideAt(content, now), LIBRARY_RULES);
}
