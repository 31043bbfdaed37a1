import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';

const FOLDER = path.join('docs', 'images');

const SHOTS = [
  { name: 'front', address: '/', width: 1440, height: 1000, colorScheme: 'light' },
  {
    name: 'article',
    address: '/news/digital-developing-a-data-driven-roadmap',
    width: 1440,
    height: 1250,
    colorScheme: 'dark',
  },
  { name: 'topic', address: '/topic/healthcare-it-news-mobile-health', width: 390, height: 844, colorScheme: 'light' },
] as const;

/** Takes the README's pictures of a running site. */
export async function takeReadmePictures(browser: Browser, site: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, address, width, height, colorScheme } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(new URL(address, site).href, { waitUntil: 'networkidle' });
    const file = path.join(FOLDER, `${name}-${width}-${colorScheme}.png`);
    await sharp(await page.screenshot())
      .png({ palette: true, quality: 80, effort: 10 })
      .toFile(file);
    console.log(file);
    await page.close();
  }
}
