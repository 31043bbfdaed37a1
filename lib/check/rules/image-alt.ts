import type { ArticleRule } from '@/lib/article/validate-article';

/** `image-alt`: who cannot see the picture is told by `alt` what it shows, which a file's name does not say. */
export const imageAlt: ArticleRule = ({ article: { image }, data, report }) => {
  if (image === null) return [];
  if (typeof data.featuredImage === 'string') {
    const hint = 'write href and alt under featuredImage';
    return [report('image-alt', ['featuredImage'], { message: 'is not described', hint })];
  }
  const hint = 'say in a few words what the picture shows';
  const at = ['featuredImage', 'alt'];
  if (image.alt === '') return [report('image-alt', at, { message: 'is missing', hint })];
  return namesFile(image.alt, image.file)
    ? [report('image-alt', at, { message: `"${image.alt}" is the name of the file`, hint })]
    : [];
};

/** Words may well be those of the file's name; only what is written like one is told. */
function namesFile(alt: string, file: string): boolean {
  if (/^\S+\.(?:jpe?g|png|webp|gif|avif)$/i.test(alt)) return true;
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return alt.toLowerCase() === name.toLowerCase() && /[-_\p{N}]/u.test(alt);
}
