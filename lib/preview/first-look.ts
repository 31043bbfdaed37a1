import { isMarkdown } from '@/lib/article/read-files';
import { READING_RULES } from '@/lib/check/reading-rules';
import type { ContentCache } from '@/lib/library/content';
import { listContent } from '@/lib/library/list-content';
import { readContent } from '@/lib/library/read-content';

/** Reading this many articles takes about a second: up to here everything is read before the first page is shown. */
const SOON = 500;

/** With more unread articles, only this many are read first: enough for the front page and the first page of the list. */
const FIRST = 200;

/**
 * Reads a part of a large folder: what an earlier run cached, and the files that were saved last, which an editor is most
 * likely to look for.
 *
 * @param root the content folder, absolute
 * @param cache is filled; pass it on to the reading of the rest
 * @returns what was read, and how many articles were not; null if everything can be read soon
 */
export async function takeFirstLook(root: string, cache: ContentCache) {
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
