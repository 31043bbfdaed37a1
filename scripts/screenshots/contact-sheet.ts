import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { layOut, type Tile } from './lay-out';

/** A kind of page, and an address where every site of the sheet has one. */
export interface Sample {
  readonly kind: string;
  readonly path: string;
}

const WIDTHS = [390, 820, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Maximum width of a column, in pixels, so that two fit on a screen. */
const COLUMN = 720;

/** CSS pixels of a page that are shown; more of a list would show little new. */
const SHOWN_HEIGHT = 2600;

/** Height of the line above a row, in pixels. */
const LABEL_HEIGHT = 40;

/**
 * Draws one sheet for each width and colour scheme: a row for each sample, a column for each site.
 *
 * @param out folder; created if it is missing
 * @returns the files written
 * @throws {Error} naming the address that does not answer
 */
export async function drawSheets(
  browser: Browser,
  sites: readonly string[],
  samples: readonly Sample[],
  out: string,
): Promise<readonly string[]> {
  mkdirSync(out, { recursive: true });
  const files: string[] = [];
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
      const rows: Tile[][] = [];
      for (const { kind, path: address } of samples) {
        const tiles: PageTile[] = [];
        for (const site of sites) tiles.push(await tileOf(page, new URL(address, site).href, width));
        const heights = tiles.map(({ pageHeight }) => `${pageHeight} px`).join(' | ');
        const label = await labelOf(page, `${kind}  ${address}  ${heights}`, Math.min(width, COLUMN) * sites.length);
        rows.push([label], tiles);
      }
      await page.close();
      const file = path.join(out, `sheet-${width}-${colorScheme}.png`);
      await writeSheet(rows, file);
      files.push(file);
    }
  return files;
}

interface PageTile extends Tile {
  /** In CSS pixels, including the part that is not shown. */
  readonly pageHeight: number;
}

/** The top of a page, as a picture at most a column wide. */
async function tileOf(page: Page, address: string, width: number): Promise<PageTile> {
  await page.setViewportSize({ width, height: 900 });
  const response = await page.goto(address, { waitUntil: 'load' }).catch(() => null);
  if (!response) throw new Error(`${address} does not answer: start the site first, for instance with npm start`);
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  // Lazy pictures load only in view.
  await page.setViewportSize({ width, height: Math.min(pageHeight, SHOWN_HEIGHT) });
  await page.evaluate(showPictures);
  const picture = sharp(await page.screenshot()).resize({ width: Math.min(width, COLUMN) });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  return { picture: data, width: info.width, height: info.height, pageHeight };
}

/** Waits, in the page, for the pictures on the screen; those below it never load. */
async function showPictures(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < window.innerHeight);
  await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
}

/** A line of text, rendered by the browser, which surely has a font. */
async function labelOf(page: Page, text: string, width: number): Promise<Tile> {
  await page.setViewportSize({ width, height: LABEL_HEIGHT });
  await page.goto('about:blank');
  await page.evaluate((label) => {
    document.body.style.cssText =
      'margin: 0; padding: 0 8px; background: #333; color: #fff; font: 15px/40px sans-serif';
    document.body.style.whiteSpace = 'nowrap';
    document.body.textContent = label;
  }, text);
  return { picture: await page.screenshot(), width, height: LABEL_HEIGHT };
}

async function writeSheet(rows: readonly (readonly Tile[])[], file: string): Promise<void> {
  const { width, height, placed } = layOut(rows);
  await sharp({ create: { width, height, channels: 3, background: '#777' }, limitInputPixels: false })
    .composite(placed.map(({ tile, left, top }) => ({ input: tile.picture, left, top })))
    .png({ palette: true, quality: 80 })
    .toFile(file);
}
