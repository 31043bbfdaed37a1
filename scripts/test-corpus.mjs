// Builds the site of a large content folder and crawls all of it: CONTENT_DIR=path npm run test:corpus
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';

const content = process.env.CONTENT_DIR || '../shared/corpus/digitalgov';
if (!existsSync(content)) {
  console.error(`There is no folder ${content}. Name a large content folder: CONTENT_DIR=path npm run test:corpus`);
  process.exit(2);
}
ensureInstalled();
ensureChromium();
const env = {
  ...process.env,
  CONTENT_DIR: content,
  DIST_DIR: '.next-corpus',
  SITE_URL: 'https://news.example.org',
  TEST_SITES: 'corpus',
};
for (const args of [
  ['--import', 'tsx', 'scripts/build.ts'],
  ['node_modules/@playwright/test/cli.js', 'test'],
]) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) process.exit(status ?? 1);
}
