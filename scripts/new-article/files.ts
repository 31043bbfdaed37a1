import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '@/lib/core/problem';
import { writeAtomically } from '@/lib/core/write-atomically.mjs';
import { NEW } from '@/lib/editor/texts';
import { measureMedia } from '@/lib/images/measure-media';
import type { MediaFile } from '@/lib/images/media-file';

/** A file to write. */
export interface NewFile {
  /** In the folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A picture or a PDF to copy beside an article. */
export interface TakenMedia {
  readonly copy: NewFile;
  /** With the path of the copy. */
  readonly media: MediaFile;
}

/**
 * Reads a picture or a PDF and names it after its article.
 *
 * @param uuid the article's file name without its extension
 * @returns the copy to make, or why the file cannot be shown
 */
export async function takeMedia(file: string, uuid: string): Promise<TakenMedia | Refusal> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return { why: NEW.unreadable };
  const measured = await measureMedia(file, bytes);
  if ('why' in measured) return measured;
  const [type = '', format = ''] = measured.contentType.split('/');
  const name = type === 'image' ? `${uuid}-featuredImage.${format}` : `${uuid}-featuredPdf.${format}`;
  return { copy: { name, content: bytes }, media: { ...measured, file: `news/${name}` } };
}

/**
 * Writes new files, all or none, in order. Each is written atomically, so that a preview never sees half a file.
 *
 * @throws NodeJS.ErrnoException if one cannot be written, or a file of its name exists
 */
export async function writeNew(folder: string, files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { name, content } of files) {
      const target = path.join(folder, name);
      await writeAtomically(target, content, { isNew: true });
      written.push(target);
    }
  } catch (error) {
    await Promise.all(written.map((file) => rm(file, { force: true })));
    throw error;
  }
}
