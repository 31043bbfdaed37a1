import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';

// Takes the README's pictures of a running site: npm start, then npm run screenshots -- http://localhost:3000
const base = process.argv[2] ?? 'http://localhost:3000';
const folder = path.join('docs', 'images');
const shots = [
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

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium().file, args: CHROMIUM_ARGS });
for (const { name, address, width, height, colorScheme } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(new URL(address, base).href, { waitUntil: 'networkidle' });
  const file = path.join(folder, `${name}-${width}-${colorScheme}.png`);
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 80, effort: 10 })
    .toFile(file);
  console.log(file);
  await page.close();
}
await browser.close();
