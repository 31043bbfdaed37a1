import { type HueName, hues } from '@/lib/config/palette';
import { ARTWORK_PATH } from '@/lib/config/paths';
import { hashText } from '@/lib/core/text';
import { MOTIF_NAMES, MOTIFS, type MotifName } from '@/lib/images/motifs/motifs';

/** A stand-in for a missing picture: a motif in one of the palette's colours. Plain data. */
export interface Artwork {
  readonly hue: HueName;
  readonly motif: MotifName;
}

/** Size of a large artwork, in pixels. */
export const ARTWORK = { width: 1200, height: 675 } as const;

/** Size of a small one. Its details are as large as on a large one, only fewer, so a thumbnail still shows them. */
export const SMALL_ARTWORK = { width: 640, height: 360 } as const;

/** The address of an artwork. */
export function artworkPath({ hue, motif }: Artwork, isSmall = false): string {
  return `${ARTWORK_PATH}/${fileName(hue, motif, isSmall)}`;
}

/** The file names of all artworks, large and small. */
export function artworkNames(): readonly string[] {
  return [...FILES.keys()];
}

/** Draws the artwork of a file name that `artworkNames` lists; null for any other. SVG text. */
export function drawNamedArtwork(name: string): string | null {
  const file = FILES.get(name);
  return file ? drawArtwork(file, `${file.hue} ${file.motif}`, file.isSmall) : null;
}

/** Draws an artwork, varied by the seed. SVG text. */
export function drawArtwork({ hue, motif }: Artwork, seed: string, isSmall = false): string {
  const [deep, middle, bright, pale] = hues[hue].art;
  const { width, height } = isSmall ? SMALL_ARTWORK : ARTWORK;
  const shapes = MOTIFS[motif]({ random: randomFrom(hashText(seed)), deep, middle, bright, pale, width, height });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

interface ArtworkFile extends Artwork {
  readonly isSmall: boolean;
}

const FILES: ReadonlyMap<string, ArtworkFile> = new Map(
  (Object.keys(hues) as HueName[]).flatMap((hue) =>
    MOTIF_NAMES.flatMap((motif) =>
      [false, true].map((isSmall) => [fileName(hue, motif, isSmall), { hue, motif, isSmall }] as const),
    ),
  ),
);

function fileName(hue: HueName, motif: MotifName, isSmall: boolean): string {
  return `${hue}-${motif}${isSmall ? '-small' : ''}.svg`;
}

/** Mulberry32: a small seeded generator, so that a picture is the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
