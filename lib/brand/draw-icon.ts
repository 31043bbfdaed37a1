import { drawOutline, outlineText, UNITS_PER_EM } from '@/lib/brand/text-outline';
import { type HueName, hues } from '@/lib/config/palette';

export interface IconModel {
  readonly name: string;
  readonly hue: HueName;
}

const SIDE = 64;

/** The largest size of letters, so that a single one does not fill the icon. */
const LARGEST = 44;

/** Height of capital letters in the font, in em. */
const CAPITALS = 0.67;

/**
 * The site's icon as SVG: its initials on its colour; a lozenge if its name is in a script that the font lacks.
 *
 * @param shape `full` for places that cut the corners themselves, such as iOS and Android
 */
export function drawIcon({ name, hue }: IconModel, shape: 'rounded' | 'full'): string {
  const [deep, , bright, pale] = hues[hue].art;
  const radius = shape === 'rounded' ? 12 : 0;
  // Inside the circle to which launchers may cut icons: 80 % of the side (W3C, Web App Manifest, maskable icons).
  const width = SIDE * (shape === 'full' ? 0.62 : 0.8);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" rx="${radius}" fill="${deep}"/>${mark(initialsOf(name), width, bright, pale)}</svg>`;
}

function mark(initials: string, width: number, bright: string, pale: string): string {
  const outline = initials === '' ? null : outlineText(initials);
  if (!outline || outline.width === 0) {
    return `<path d="M32 10 54 32 32 54 10 32Z" fill="${bright}"/><path d="M32 22 42 32 32 42 22 32Z" fill="${pale}"/>`;
  }
  const size = Math.min(LARGEST, (width * UNITS_PER_EM) / outline.width);
  const y = SIDE / 2 + (size * CAPITALS) / 2;
  return drawOutline(outline, { x: SIDE / 2, y, size, fill: pale, anchor: 'middle' });
}

/** The initials of a name's first two words, without an article: `The Wind Weekly` → `WW`. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? [];
  const [first = ''] = words;
  const own = words.length > 1 && /^(?:the|an?|der|die|das|el|la|le|les|il|lo)$/i.test(first) ? words.slice(1) : words;
  return own
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
