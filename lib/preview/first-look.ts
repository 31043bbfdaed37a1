import { isMarkdown } from '@/lib/article/read-files';
import { READING_RULES } from '@/lib/check/reading-rules';
import type { Content, ContentCache } from '@/lib/library/content';
import { listContent } from '@/lib/library/list-content';
import { readContent } from '@/lib/library/read-content';

/** How many articles that nothing is known of may be read before the first page is shown: about a second's work. */
const SOON = 500;

/** How many of more than those are: enough for the front page and the first page of the list. */
const FIRST = 200;

/** A folder of which only a part was read. */
export interface FirstLook {
  readonly content: Content;
  /** How many articles are still to be read. */
  readonly unread: number;
}

/**
 * Reads as much of a large folder as can be read soon: what an earlier run kept, and of the rest what was saved last,
 * which an editor is most likely to look for.
 *
 * @param root the content folder, absolute
 * @param cache filled with what is read; pass it on to the reading of the rest
 * @returns null where everything can be read soon
 */
export async function takeFirstLook(root: string, cache: ContentCache): Promise<FirstLook | null> {
  const { news } = await listContent(root);
  const unread = news
    .filter(isMarkdown)
    .filter(({ file, version }) => cache.articles.get(file)?.version !== version)
    .sort((a, b) => b.savedAt - a.savedAt);
  if (unread.length <= SOON) return null;
  const later = unread.slice(FIRST).map(({ file }) => file);
  const content = await readContent(root, { cache, ...READING_RULES, leaveOut: new Set(later) });
  return { content, unread: later.length };
}
