import outlines from '@/lib/brand/letters.json' with { type: 'json' };

export interface TextOutline {
  /** SVG path data of each letter with its offset, in font units: y grows upwards. */
  readonly letters: readonly { readonly x: number; readonly path: string }[];
  /** In font units ({@link UNITS_PER_EM}). */
  readonly width: number;
}

type Letters = Readonly<Record<string, readonly [advance: number, path: string] | undefined>>;

const LETTERS = outlines.letters as unknown as Letters;

export const UNITS_PER_EM = outlines.unitsPerEm;

/**
 * A text as outlines of the font of the nameplate, so that no font need be installed to draw pictures. If the font
 * lacks a letter, it is drawn without its accents.
 *
 * @returns null if the font lacks a letter even so
 */
export function outlineText(text: string): TextOutline | null {
  const letters: { readonly x: number; readonly path: string }[] = [];
  let x = 0;
  for (const letter of text.normalize('NFC')) {
    const known = letterOf(letter);
    if (!known) return null;
    const [advance, path] = known;
    if (path !== '') letters.push({ x, path });
    x += advance;
  }
  return { letters, width: x };
}

function letterOf(letter: string) {
  return own(letter) ?? own(letter.normalize('NFKD').replace(/\p{M}/gu, ''));
}

function own(letter: string) {
  return Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
}

/** The outlines as an SVG element, with its baseline at `y` and its middle or start at `x`. */
export function drawOutline(
  { letters, width }: TextOutline,
  { x, y, size, fill, anchor }: { x: number; y: number; size: number; fill: string; anchor: 'middle' | 'start' },
): string {
  const scale = size / UNITS_PER_EM;
  const left = anchor === 'middle' ? x - (width * scale) / 2 : x;
  const paths = letters.map((letter) => `<path transform="translate(${letter.x} 0)" d="${letter.path}"/>`).join('');
  return `<g fill="${fill}" transform="translate(${left.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${paths}</g>`;
}
