import localFont from 'next/font/local';

// Newsreader sets headlines and running text, Schibsted Grotesk navigation and labels. Both come as packages, so
// neither build nor reader fetches anything from another host. Every page preloads a subset of common letters (npm run
// fonts); the rest of each family loads only for a page that has such letters. "optional" never swaps a font on a page
// that is being read: on a slow connection the first page is shown in the fallback, adjusted to the same widths, and
// later pages in these.

export const serif = localFont({
  src: './fonts/newsreader.woff2',
  variable: '--font-serif',
  weight: '400 600',
  style: 'normal',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

export const serifExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  variable: '--font-serif-ext',
  weight: '200 800',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20C0' }],
});

export const sans = localFont({
  src: './fonts/schibsted-grotesk.woff2',
  variable: '--font-sans',
  weight: '400 700',
  style: 'normal',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

export const sansExtended = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2',
  variable: '--font-sans-ext',
  weight: '400 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20C0' }],
});
