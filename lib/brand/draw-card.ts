import { drawOutline, outlineText, type TextOutline, UNITS_PER_EM } from '@/lib/brand/text-outline';
import { type HueName, hues } from '@/lib/config/palette';

export interface CardModel {
  readonly name: string;
  readonly tagline: string;
  readonly hue: HueName;
}

/** In pixels: the size that Open Graph consumers recommend. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 90;
const [LARGEST, TAGLINE] = [128, 42];

const MAX_LINES = 3;

/**
 * The social card for pages without a picture, as SVG: the name of the site on its colour. Text in a script that the
 * font lacks is left out; then only the ornament is shown.
 */
export function drawCard({ name, tagline, hue }: CardModel): string {
  const [deep, middle, bright, pale] = hues[hue].art;
  const { lines, size } = fitLines(name);
  const below = tagline === '' ? null : fitLine(tagline, TAGLINE);
  const lineHeight = size * 1.05;
  const height = lines.length * lineHeight + 70 + (below ? below.size * 1.4 : 0);
  let y = (CARD.height - height) / 2 + size * 0.8;
  const parts: string[] = [];
  for (const outline of lines) {
    parts.push(drawOutline(outline, { x: CARD.width / 2, y, size, fill: pale, anchor: 'middle' }));
    y += lineHeight;
  }
  const rule = lines.length === 0 ? CARD.height / 2 : y - size * 0.55 + 20;
  parts.push(ornament(rule, middle, bright));
  if (below) {
    const { outline, size: small } = below;
    parts.push(
      drawOutline(outline, { x: CARD.width / 2, y: rule + 40 + small, size: small, fill: bright, anchor: 'middle' }),
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${deep}"/>${parts.join('')}</svg>`;
}

/** A line with a lozenge, like the ornament of the masthead. */
function ornament(y: number, line: string, lozenge: string): string {
  const [left, right, centre] = [MARGIN * 2, CARD.width - MARGIN * 2, CARD.width / 2];
  return `<path d="M${left} ${y}H${centre - 34}M${centre + 34} ${y}H${right}" stroke="${line}" stroke-width="4"/><path d="M${centre} ${y - 16}l16 16-16 16-16-16Z" fill="${lozenge}"/>`;
}

interface FittedLines {
  readonly lines: readonly TextOutline[];
  readonly size: number;
}

/** A name in as few lines as keep it large, all of about the same length. */
function fitLines(name: string): FittedLines {
  let best: FittedLines = { lines: [], size: 0 };
  for (let count = 1; count <= MAX_LINES; count++) {
    const outlines = splitEvenly(name.split(' '), count).map(outlineText);
    const lines = outlines.flatMap((outline) => outline ?? []);
    if (lines.length < outlines.length) return { lines: [], size: 0 };
    const size = Math.min(LARGEST, ...lines.map(sizeThatFits));
    // A further line must make it much larger.
    if (size > best.size * 1.25) best = { lines, size };
  }
  return best;
}

function fitLine(text: string, largest: number) {
  const outline = outlineText(text);
  return outline && { outline, size: Math.min(largest, sizeThatFits(outline)) };
}

function sizeThatFits({ width }: TextOutline): number {
  return ((CARD.width - 2 * MARGIN) * UNITS_PER_EM) / Math.max(1, width);
}

function splitEvenly(words: readonly string[], count: number): readonly string[] {
  const share = words.join(' ').length / count;
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && lines.length < count - 1 && line.length + word.length / 2 > share) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
