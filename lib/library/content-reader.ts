import { readdir } from 'node:fs/promises';
import { assembleContent } from '@/lib/library/assemble-content';
import type { Content, ContentCache, Reading } from '@/lib/library/content';
import { type ContentLook, lookAtContent, shownName } from '@/lib/library/list-content';

/** How the content folder of a long-lived process is read. */
export interface ContentReaderOptions extends Pick<Reading, 'rules' | 'pageRule' | 'onProgress'> {
  /** Filled and kept current. */
  readonly cache: ContentCache;
  /**
   * Whether a file that became wrong, or can no longer be looked at, is shown in its last good version, and told in
   * {@link Content.kept}.
   */
  readonly lastGood: boolean;
  /** The same for `site.yaml` alone: an editor in the middle of a line is not to see another site meanwhile. */
  readonly keepsSite?: boolean;
}

/** A content folder that is read again and again, each time only what changed. */
export interface ContentReader {
  /**
   * The folder as it is now; the very same content where nothing changed. Never to be called while a call is under way.
   * The event loop turns at least every few milliseconds. With `lastGood`, rejects with {@link ContentGoneError} where
   * there is no content any more; after any rejection the next reading lists everything.
   *
   * @param changed paths from the content folder, with forward slashes, of files and folders that may have changed; null
   * where any may have
   */
  read(changed: ReadonlySet<string> | null): Promise<Content>;
  /**
   * Whether there are files that could not be read, or folders that could not be listed, the last time: each reading tries
   * them again, since what was in the way may go without changing them.
   */
  hasUnread(): boolean;
}

/** The content folder is not there, or holds nothing at all although it did before, as when a disk was unmounted. */
export class ContentGoneError extends Error {
  override readonly name = 'ContentGoneError';
}

/**
 * Opens a content folder for a process that reads it many times. Nothing is read yet.
 *
 * @param root the content folder, absolute; it may go away and come back
 */
export function openContentReader(root: string, options: ContentReaderOptions): ContentReader {
  const assembler = assembleContent(root, options);
  let look: ContentLook | null = null;
  let isFilled = false;
  const unread = (): readonly string[] => [...assembler.unread(), ...(look?.closed.keys() ?? [])];

  async function readOnce(changed: ReadonlySet<string> | null): Promise<Content> {
    const before = look;
    const toLookAt = changed && new Set([...changed, ...unread()]);
    look = null;
    const next = await lookAtContent(root, toLookAt, before);
    if (options.lastGood && (next.isGone || (isFilled && (await isEmpty(root))))) {
      throw new ContentGoneError(`${shownName(root, '')}: ${next.isGone ? 'is not there' : 'holds nothing any more'}`);
    }
    const content = await assembler.update(next);
    look = next;
    isFilled = content.articles.length > 0;
    return content;
  }

  return { read: readOnce, hasUnread: () => unread().length > 0 };
}

async function isEmpty(root: string): Promise<boolean> {
  const entries = await readdir(/* turbopackIgnore: true */ root).catch(() => null);
  return entries?.length === 0;
}
