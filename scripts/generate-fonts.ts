import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { dropSpaceKerning } from './drop-space-kerning';

// Cuts the packaged fonts down to what every page needs, so that a phone preloads half as much: npm run fonts
// Letters of Latin-1, the punctuation of well-set English, and the weights the styles use. What a page needs beyond
// that loads from the full packages (app/fonts.ts). Spaces lose their kerning, so that words stay apart.

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
