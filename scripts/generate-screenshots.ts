import { chromium } from '@playwright/test';
import { loadLibrary } from '@/lib/edition/load-library';
import { samplePages } from '@/lib/pages/page-table';

import { CHROMIUM_ARGS, ensureChromium } from './chromium.mjs';
import { drawSheets } from './screenshots/contact-sheet';
import { parseScreenshotOptions } from './screenshots/options';
import { takeReadmePictures } from './screenshots/readme-pictures';
import { settingsOrExit } from './settings-or-exit';

// Takes the README's pictures from a running site, or contact sheets of one or two: npm run screenshots -- [--sheet] [SITE …]
const { sheet, sites, out, wrong } = parseScreenshotOptions(process.argv.slice(2));
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: ensureChromium().file, args: CHROMIUM_ARGS });
try {
  if (sheet) await takeSheets();
  else for (const site of sites) await takeReadmePictures(browser, site);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
}

/** The sites must serve the content folder that is set here, whose pages the sheets show. */
async function takeSheets(): Promise<void> {
  const library = await loadLibrary(settingsOrExit().CONTENT_DIR, new Date());
  // The page for unknown addresses is not in the page table.
  const samples = [...samplePages(library), { kind: 'not found', path: '/no-such-page' }];
  for (const file of await drawSheets(browser, sites, samples, out)) console.log(file);
}
