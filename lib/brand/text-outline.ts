import outlines from '@/lib/brand/letters.json' with { type: 'json' };

/** A text as the outlines of its letters. */
export interface TextOutline {
  /** SVG path data per letter with its offset, in units of the em: y grows upwards. */
  readonly letters: readonly { readonly x: number; readonly path: string }[];
  /** In units of the em. */
  readonly width: number;
}

type Letters = Readonly<Record<string, readonly [advance: number, path: string] | undefined>>;

const LETTERS = outlines.letters as unknown as Letters;

export const UNITS_PER_EM = outlines.unitsPerEm;

/**
 * A text in the letters of the nameplate, so that no font has to be installed where a picture is drawn. A letter of another
 * script is written without its accents where that helps.
 *
 * @returns null for a text in a script that the font does not have
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

/** The outlines as an element of SVG, its baseline at `y`, its middle or its beginning at `x`. */
export function drawOutline(
  { letters, width }: TextOutline,
  { x, y, size, fill, anchor }: { x: number; y: number; size: number; fill: string; anchor: 'middle' | 'start' },
): string {
  const scale = size / UNITS_PER_EM;
  const left = anchor === 'middle' ? x - (width * scale) / 2 : x;
  const paths = letters.map((letter) => `<path transform="translate(${letter.x} 0)" d="${letter.path}"/>`).join('');
  return `<g fill="${fill}" transform="translate(${left.toFixed(2)} ${y}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${paths}</g>`;
}
