import type { ArticleFile } from '@/lib/article/article';
import { perObject } from '@/lib/core/cache';
import type { MediaImage } from '@/lib/images/media-file';
import type { Content } from '@/lib/library/content';
import { mediaPath, shownMedia } from '@/lib/library/media-place';

export interface LeadImage {
  readonly file: ArticleFile;
  readonly image: MediaImage;
  /** The path of the picture in problems: its problems concern both files. */
  readonly otherFiles: readonly string[];
}

/** The articles whose picture can be shown. */
export const leadImages = perObject(({ articles, media }: Content): readonly LeadImage[] => {
  const found: LeadImage[] = [];
  for (const file of articles) {
    const { article } = file;
    const image = article.image && media.get(mediaPath(article.file, article.image.file));
    if (!article.image || !image || !('kind' in image) || image.kind !== 'image') continue;
    found.push({ file, image, otherFiles: [shownMedia(file, article.image.file)] });
  }
  return found;
});
