import { readFileSync, writeFileSync } from 'node:fs';
// biome-ignore lint/correctness/noUndeclaredDependencies: a dependency of subset-font
import { Blob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { dropSpaceKerning } from './drop-space-kerning';

// Reduces the packaged fonts to what every page needs, so that a phone preloads half as much: npm run fonts
// Keeps the letters of Latin-1, the punctuation of well-set English, and the weights that the styles use; other letters load
// from the full packages (app/fonts.ts). Removes kerning at spaces, so that words stay apart. Also writes the outlines of the
// headline font (lib/brand/letters.json), with which a server draws the site's name in pictures without an installed font.

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const TEXT = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}\u00a0·–—‘’“”…•←→↩©®™`;

const fonts = [
  { family: 'newsreader', wght: { min: 400, max: 600 } },
  { family: 'schibsted-grotesk', wght: { min: 400, max: 700 } },
];

for (const { family, wght } of fonts) {
  const source = readFileSync(`node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`);
  const cut = await subsetFont(source, TEXT, { targetFormat: 'truetype', variationAxes: { wght } });
  const font = await subsetFont(dropSpaceKerning(cut), TEXT, { targetFormat: 'woff2' });
  const file = `app/fonts/${family}.woff2`;
  writeFileSync(file, font);
  console.log(`${file}: ${source.length} → ${font.length} bytes`);
}

/** For names in pictures: Latin-1, Latin Extended-A and the punctuation of names. */
const OUTLINED = [
  ['latin', `${range(0x20, 0x7e)}${range(0xa1, 0xff)}·–—‘’“”…`],
  ['latin-ext', range(0x100, 0x17f)],
] as const;

/** Weight of the nameplate. */
const WEIGHT = 600;

const letters: Record<string, readonly [advance: number, path: string]> = {};
let unitsPerEm = 0;
for (const [part, text] of OUTLINED) {
  const source = readFileSync(
    `node_modules/@fontsource-variable/newsreader/files/newsreader-${part}-wght-normal.woff2`,
  );
  const sfnt = await subsetFont(source, text, { targetFormat: 'sfnt', variationAxes: { wght: WEIGHT } });
  const face = new Face(new Blob(sfnt));
  const font = new Font(face);
  unitsPerEm = face.upem;
  for (const letter of text) {
    const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0);
    if (glyph) letters[letter] = [font.glyphHAdvance(glyph), rounded(font.glyphToPath(glyph))];
  }
}
const outlines = 'lib/brand/letters.json';
writeFileSync(outlines, `${JSON.stringify({ unitsPerEm, letters })}\n`);
console.log(`${outlines}: ${Object.keys(letters).length} letters`);

/** Rounds coordinates to units, a thousandth of an em, which is finer than any pixel of these pictures. */
function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
