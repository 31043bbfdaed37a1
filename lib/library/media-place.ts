import type { ArticleFile } from '@/lib/article/article';
import { isFromRoot, staticPath } from '@/lib/article/static-path';
import type { MediaFile, ServedMedia } from '@/lib/images/media-file';
import type { LibraryInput } from '@/lib/library/library-input';

/**
 * The entry of a measured file in {@link Library.media}; none for a file that is only planned. Its version is not in
 * {@link MediaFile}, because touching a file must not change the pages that show it.
 */
export function servedEntries(
  { address, file, contentType }: MediaFile,
  versions: LibraryInput['mediaVersions'],
): (readonly [address: string, ServedMedia])[] {
  const version = versions.get(file);
  return version === undefined ? [] : [[decodeURIComponent(address), { file, contentType, version }]];
}

/** The name in problems of a file that an article names. */
export function shownMedia({ shownAs, article }: Pick<ArticleFile, 'shownAs' | 'article'>, name: string): string {
  return shownAs.slice(0, -article.file.length) + mediaPath(article.file, name);
}

/** The path, relative to the content folder, of a file that an article names. */
export function mediaPath(articleFile: string, named: string): string {
  if (isFromRoot(named)) return staticPath(named);
  const folder = articleFile.slice(0, articleFile.lastIndexOf('/') + 1);
  return `${folder}${named}`;
}
