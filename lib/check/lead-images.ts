import type { ArticleFile } from '@/lib/article/article';
import { perObject } from '@/lib/core/per-object';
import type { MediaImage } from '@/lib/images/media-file';
import { mediaPath } from '@/lib/library/build-library';
import type { Content } from '@/lib/library/read-content';

/** An article's picture as it was measured. */
export interface LeadImage {
  readonly file: ArticleFile;
  readonly image: MediaImage;
}

/** The articles whose picture can be shown. */
export const leadImages = perObject(({ articles, media }: Content): readonly LeadImage[] => {
  const found: LeadImage[] = [];
  for (const file of articles) {
    const { article } = file;
    const image = article.image && media.get(mediaPath(article.file, article.image.file));
    if (image && 'kind' in image && image.kind === 'image') found.push({ file, image });
  }
  return found;
});
