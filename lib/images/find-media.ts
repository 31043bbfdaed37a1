import type { MediaFile } from '@/lib/images/media-file';

/** The picture or PDF at an address as pages write it, escapes and all; undefined where the library has none. */
export function findMedia(media: ReadonlyMap<string, MediaFile>, address: string): MediaFile | undefined {
  try {
    return media.get(decodeURIComponent(address));
  } catch {
    return;
  }
}
