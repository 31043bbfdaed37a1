import type { HueName } from '@/lib/config/palette';
import { artworkPath } from '@/lib/images/artwork';
import { imageSource, imageSources } from '@/lib/images/responsive-image';
import type { Picture } from '@/lib/pages/shapes';

interface Props {
  readonly image: Picture | null;
  /** Empty where the picture says nothing that the words beside it do not. */
  readonly alt: string;
  /** CSS `sizes`: how wide the picture is shown. */
  readonly sizes: string;
  /** What the stand-in artwork is made of where there is no picture. */
  readonly artwork: { readonly hue: HueName; readonly seed: string };
  /** True for the one picture that the page's first screen waits for. */
  readonly first?: boolean;
  readonly className?: string;
}

/** An article's picture in a frame of fixed shape, or the artwork that stands in for it. Never a broken one. */
export function ArticleImage({ image, alt, sizes, artwork, first = false, className = '' }: Props) {
  const frame = `aspect-video w-full object-cover ${className}`;
  const loading = first ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy', decoding: 'async' } as const);
  if (!image) {
    return (
      <img
        src={artworkPath(artwork.hue, artwork.seed)}
        alt=""
        width={1200}
        height={675}
        className={frame}
        {...loading}
      />
    );
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
