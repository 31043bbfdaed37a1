import { articleRule } from '@/lib/article/article-rule';
import { IMAGE_ALT } from '@/lib/check/texts/article';
import { asRecord, isBlank, kindOf, onlyOne } from '@/lib/core/fields';

/** `image-alt`: `alt` describes the picture for readers who cannot see it; a file name does not. */
export const imageAlt = articleRule(['image'], ({ article: { image }, data, report }) => {
  if (image === null) return [];
  const [place, picture] = onlyOne(data.featuredImage, ['featuredImage']);
  if (typeof picture === 'string') return [report('image-alt', place, IMAGE_ALT.noGroup)];
  const [at, alt] = onlyOne(asRecord(picture)?.alt, [...place, 'alt']);
  if (image.alt === '') {
    const isText = isBlank(alt) || typeof alt === 'string';
    return [report('image-alt', at, isText ? IMAGE_ALT.missing : IMAGE_ALT.wrongKind(kindOf(alt)))];
  }
  return namesFile(image.alt, image.file) ? [report('image-alt', at, IMAGE_ALT.nameOfFile(image.alt))] : [];
});

/** Sharing words with the file name is fine; only text spelt like a file name is reported. */
function namesFile(alt: string, file: string): boolean {
  if (/^\S+\.(?:jpe?g|png|webp|gif|avif)$/i.test(alt)) return true;
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return alt.toLowerCase() === name.toLowerCase() && /[-_\p{N}]/u.test(alt);
}
