import { readdir } from 'node:fs/promises';
import { assembleContent, type ContentOptions } from '@/lib/library/assemble-content';
import type { Content } from '@/lib/library/content';
import { type ContentLook, lookAtContent, shownName } from '@/lib/library/list-content';

/** Reads a content folder many times, each time only what changed. */
export interface ContentReader {
  /**
   * The folder as it is now; the same object if nothing changed. Must not be called during another call. Lets the event
   * loop turn every few milliseconds. With `lastGood`, rejects with {@link ContentGoneError} if the content is gone; after
   * any rejection the next reading lists everything.
   *
   * @param changed paths relative to the content folder, with forward slashes, of files and folders that may have changed; null
   * where any may have
   */
  read(changed: ReadonlySet<string> | null): Promise<Content>;
  /**
   * Whether the last reading could not read a file, or list a folder. Each reading tries those again, since the obstacle
   * may go without changing them.
   */
  hasUnread(): boolean;
}

/** The content folder is missing, or empty although it was not before, as after a disk was unmounted. */
export class ContentGoneError extends Error {
  override readonly name = 'ContentGoneError';
}

/**
 * Opens a content folder without reading it.
 *
 * @param root the content folder, absolute; it may go away and come back
 */
export function openContentReader(
  root: string,
  options: Omit<ContentOptions, 'leaveOut' | 'alsoMeasure'>,
): ContentReader {
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
