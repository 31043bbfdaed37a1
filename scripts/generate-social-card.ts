import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { hues } from '@/lib/config/palette';
import { site } from '@/lib/config/site';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';

// Draws public/social-card.png, the picture of pages that have none, and the site's icons: npm run social-card
const [deep, middle, bright, pale] = hues.teal.art;
const serif = readFileSync('node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2');
const browser = await chromium.launch({ executablePath: ensureChromium().file, args: CHROMIUM_ARGS });
const card = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await card.setContent(`<style>
  @font-face { font-family: Newsreader; font-weight: 200 800; src: url(data:font/woff2;base64,${serif.toString('base64')}) }
  body { margin: 0; height: 630px; background: ${deep}; color: ${pale}; font-family: Newsreader; display: grid; place-content: center; text-align: center }
  h1 { font-size: 128px; font-weight: 600; letter-spacing: -.03em; margin: 0; line-height: 1 } p { font-size: 40px; margin: 28px 0 0; color: ${bright} }
</style><h1>${site.name}</h1><svg width="1200" height="90" viewBox="0 0 1200 90" fill="none" stroke="${middle}" stroke-width="6" stroke-linejoin="round"><path d="M0 56h480l18-18 18 18h18l18-48 24 82 18-34h606"/></svg><p>${site.tagline}</p>`);
await card.evaluate(() => document.fonts.ready);
await card.screenshot({ path: 'public/social-card.png' });
// Pixels, not the drawing itself: browsers draw a small SVG on the page's own thread, right after its first paint.
const drawing = readFileSync('scripts/icon.svg', 'utf8');
await drawIcon('app/icon.png', 96, drawing);
// Apple's own mask rounds the corners.
await drawIcon('app/apple-icon.png', 180, drawing.replace('rx="12" ', ''));
writeFileSync('public/favicon.ico', wrapIcon(readFileSync('app/icon.png'), 96));
await browser.close();
console.log('Drew public/social-card.png, public/favicon.ico, app/icon.png and app/apple-icon.png.');

/** An ICO file with one picture in it: https://en.wikipedia.org/wiki/ICO_(file_format) */
function wrapIcon(png: Buffer, pixels: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(pixels, 6);
  head.writeUInt8(pixels, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

async function drawIcon(file: string, pixels: number, svg: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${pixels}px;height:${pixels}px}</style>${svg}`);
  await page.screenshot({ path: file, omitBackground: true });
}
