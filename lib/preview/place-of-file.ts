import path from 'node:path';
import { addressOfFile, filePagePath } from '@/lib/preview/find-file';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Snapshot } from '@/lib/preview/snapshot';

/**
 * Where the preview shows a file of `news/`, and its absolute path.
 *
 * @param file relative to the content folder
 */
export function placeOfFile(preview: Pick<LivePreview, 'lastSlug'>, snapshot: Snapshot, file: string) {
  return {
    href: addressOfFile(preview, snapshot, file) ?? filePagePath(file),
    absolute: path.join(snapshot.content.root, file),
  };
}
