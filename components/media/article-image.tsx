import { ARTWORK, artworkPath } from '@/lib/images/artwork';
import { imageSource, imageSources } from '@/lib/images/responsive-image';
import type { Illustration } from '@/lib/pages/shapes';

interface Props {
  readonly image: Illustration;
  /** Empty where the picture adds nothing to the words next to it. */
  readonly alt: string;
  readonly sizes: string;
  /** Whether it is shown small, so that an artwork needs fewer details. */
  readonly isSmall?: boolean;
  /** True for the largest picture of the first screen, which loads with high priority. */
  readonly first?: boolean;
  readonly className?: string;
}

/** An article's picture, or the artwork in its place, in a frame of fixed proportions. */
export function ArticleImage({ image, alt, sizes, isSmall = false, first = false, className = '' }: Props) {
  const frame = `aspect-video w-full object-cover ${className}`;
  const loading = first ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const);
  if ('motif' in image) {
    return <img src={artworkPath(image, isSmall)} alt="" {...ARTWORK} className={frame} {...loading} />;
  }
  return (
    <img
      src={imageSource(image.address)}
      srcSet={imageSources(image)}
      sizes={sizes}
      alt={alt}
      width={image.width}
      height={image.height}
      className={frame}
      {...loading}
    />
  );
}
