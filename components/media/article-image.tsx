import { ARTWORK, artworkPath } from '@/lib/images/artwork';
import { imageSource, imageSources } from '@/lib/images/responsive-image';
import type { Illustration } from '@/lib/pages/shapes';

interface Props {
  readonly image: Illustration;
  /** Empty where the picture says nothing that the words beside it do not. */
  readonly alt: string;
  /** CSS `sizes`: how wide the picture is shown. */
  readonly sizes: string;
  /** Whether it is shown so small that an artwork must do with fewer details. */
  readonly isSmall?: boolean;
  /** True for the one picture that the page's first screen waits for. */
  readonly first?: boolean;
  readonly className?: string;
}

/** An article's picture, or the artwork that stands in for it, in a frame of fixed shape. Never a broken one. */
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
