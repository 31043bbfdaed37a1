import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';
import { portFromArguments } from './port.mjs';
import { type Archive, writeArchive } from './screenshots/front-archive';
import { settingsOrExit } from './settings-or-exit';

// Takes screenshots of the front page for archives of several sizes, made from the content folder's articles and served by the
// current build: npm run build, then npm run screenshots:front
const { CONTENT_DIR } = settingsOrExit();
const port = portFromArguments();
const [WIDTH, SHOWN_WIDTH] = [1440, 600];
const archives = [10, 70, 10_000].flatMap((size) =>
  [true, false].map((hasPictures): Archive => ({ size, hasPictures })),
);
const browser = await chromium.launch({ executablePath: ensureChromium().file, args: CHROMIUM_ARGS });
try {
  for (const archive of archives) console.log(await takeFront(browser, archive));
} finally {
  await browser.close();
}

async function takeFront(open: Browser, archive: Archive): Promise<string> {
  const name = `front-${archive.size}-${archive.hasPictures ? 'pictures' : 'none'}`;
  const content = path.join('.cache', 'screenshots', name);
  writeArchive(CONTENT_DIR, content, archive);
  const server = spawn(process.execPath, [path.join('scripts', 'start.mjs'), '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: path.join(content, 'cache'), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const site = `http://127.0.0.1:${port}/`;
    await untilAnswers(site, server);
    const file = path.join('docs', 'images', `${name}.png`);
    await sharp(await takeWhole(open, site))
      .resize(SHOWN_WIDTH)
      .png({ palette: true, quality: 80, effort: 10 })
      .toFile(file);
    return file;
  } finally {
    const ended = once(server, 'exit');
    if (server.exitCode === null && server.kill()) await ended;
  }
}

/** Uses a window as high as the page, so that every picture is in view and loads. */
async function takeWhole(open: Browser, site: string): Promise<Buffer> {
  const page = await open.newPage({ viewport: { width: WIDTH, height: 900 }, colorScheme: 'light' });
  await page.goto(site);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: WIDTH, height });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Waits until the server answers, however long it reads; throws if the server ends. */
async function untilAnswers(site: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(site).catch(() => null);
    if (answer?.ok) return;
    await sleep(500);
  }
  throw new Error(`The server ended with ${server.exitCode} before it answered.`);
}
