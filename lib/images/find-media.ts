import type { ServedMedia } from '@/lib/images/media-file';

/** The picture or PDF at an address as pages write it, escapes and all; undefined where the library has none. */
export function findMedia(media: ReadonlyMap<string, ServedMedia>, address: string): ServedMedia | undefined {
  try {
    return media.get(decodeURIComponent(address));
  } catch {
    return;
  }
}
