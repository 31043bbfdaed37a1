import { readFileSync, writeFileSync } from 'node:fs';
// biome-ignore lint/correctness/noUndeclaredDependencies: it comes with subset-font, which cuts with it
import { Blob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { dropSpaceKerning } from './drop-space-kerning';

// Cuts the packaged fonts down to what every page needs, so that a phone preloads half as much: npm run fonts
// Letters of Latin-1, the punctuation of well-set English, and the weights the styles use. What a page needs beyond
// that loads from the full packages (app/fonts.ts). Spaces lose their kerning, so that words stay apart. The letters of
// the headlines' font as outlines as well, with which a server writes the site's name into pictures
// (lib/brand/letters.json): no machine has to have the font installed.

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

/** As pictures write names: Latin-1, Latin Extended-A and the punctuation of names. */
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

/** A thousandth of an em is finer than any pixel of these pictures. */
function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}
