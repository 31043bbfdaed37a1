import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Article } from '@/lib/article/article';
import { hues } from '@/lib/config/palette';
import { countOf } from '@/lib/core/count-of';
import { formatDay } from '@/lib/core/dates';
import { loadLibrary } from '@/lib/edition/load-library';
import type { Library } from '@/lib/library/library';
import { mediaPath } from '@/lib/library/media-place';
import { renderArticle } from '@/lib/markdown/render-article';
import { linksWithin } from '@/lib/pages/page-table';
import { articleHue } from '@/lib/topic/topic-hue';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';
import { settingsOrExit } from './settings-or-exit';

// Prints a one-page reading note for every article whose PDF does not exist yet: npm run reading-notes
const root = settingsOrExit().CONTENT_DIR;
const library = await loadLibrary(root, new Date());
const browser = await chromium.launch({ executablePath: ensureChromium().file, args: CHROMIUM_ARGS });
const page = await browser.newPage({ javaScriptEnabled: false });
let printed = 0;
for (const article of library.articles) {
  if (!article.pdf?.file) continue;
  const file = path.join(root, mediaPath(article.file, article.pdf.file));
  if (existsSync(file)) continue;
  // Below `static` the folder may not exist yet.
  mkdirSync(path.dirname(file), { recursive: true });
  await page.setContent(readingNote(library, article), { waitUntil: 'load' });
  await page.pdf({ path: file, format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: true });
  printed++;
}
await browser.close();
console.log(`Printed ${countOf(printed, 'reading note')} beside their articles.`);

function readingNote(from: Library, article: Article): string {
  const { site } = from;
  const body = renderArticle(article.body, linksWithin(from, article.original));
  const authors = article.authors.map(({ name }) => name).join(', ');
  const facts = [authors, formatDay(article.date.day), article.publisher?.name].filter(Boolean).join(' · ');
  return `<!doctype html><html lang="${site.language}"><head><meta charset="utf-8"><title>${escapeHtml(article.title)}</title><style>
    @font-face { font-family: Newsreader; font-weight: 200 800; src: url(${packagedFont('newsreader')}) }
    @page { size: A4; margin: 22mm 24mm }
    body { font: 11.5pt/1.5 Newsreader, serif; color: #16181b; margin: 0 }
    .house { border-bottom: 2pt solid #16181b; padding-bottom: 4mm; font-weight: 600; font-size: 15pt }
    .kind { color: ${hues[articleHue(site, article)].light}; font-size: 9pt; margin: 10mm 0 0 }
    h1 { font-size: 24pt; line-height: 1.12; margin: 1mm 0 4mm; font-weight: 600 } h2, h3 { font-size: 13pt; margin: 6mm 0 2mm }
    .facts { color: #565a60; font-size: 9.5pt; margin: 0 0 8mm } a { color: inherit } li { margin: 1mm 0 }
    footer { margin-top: 9mm; border-top: .5pt solid #d9d5c9; padding-top: 3mm; font-size: 9pt; color: #565a60; overflow-wrap: anywhere }
  </style></head><body><div class="house">${escapeHtml(site.name)}</div><p class="kind">Reading note</p><h1>${escapeHtml(article.title)}</h1>
  <p class="facts">${escapeHtml(facts)}</p>${body.html}<footer>The original: ${escapeHtml(article.original ?? '')}</footer></body></html>`;
}

function packagedFont(name: 'newsreader'): string {
  const file = `node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  return `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
