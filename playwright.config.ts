import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { addressOf, SITES } from './tests/e2e/support/sites';

// These serve content of their own, which changes while they do, and mostly wait: as many files of tests at once as each
// says. `builds` makes builds in one folder, and all of `desk` is tried on one preview.
const own = { builds: 1, edition: 2, desk: 1 };

// The corpus lies outside the project, so it is tested only when asked for: npm run test:corpus
const chosen = process.env.TEST_SITES?.split(',') ?? [...Object.keys(own), 'site', 'variants', 'empty'];
const sites = Object.entries(SITES).filter(([name]) => chosen.includes(name));

/** Milliseconds after which what has not come never will, on however busy a machine: no test passes by being quick. */
const PATIENCE = 60_000;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // More than there are processors: whoever tests what is saved or served mostly waits for it. One more than those, which
  // come first, so that no processor idles meanwhile.
  workers: 5,
  timeout: 5 * PATIENCE,
  expect: { timeout: PATIENCE },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : 'list',
  use: {
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS },
    reducedMotion: 'reduce',
  },
  projects: [
    ...Object.entries(own)
      .filter(([name]) => chosen.includes(name))
      .map(([name, workers]) => ({ name, workers, testMatch: `${name}/**/*.spec.ts` })),
    // One for all that are served, since a process goes on from file to file and not from project to project. The tests of
    // any but the first say which they ask.
    {
      name: 'sites',
      testMatch: sites.map(([name]) => `${name}/**/*.spec.ts`),
      use: { baseURL: addressOf('site') },
    },
  ],
  webServer: sites.map(([name, { port, content, dist }]) => ({
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://localhost:${port}/robots.txt`,
    timeout: 4 * PATIENCE,
    env: {
      CONTENT_DIR: content,
      DIST_DIR: dist,
      // Servers of one build would keep their pages in the same places.
      CACHE_DIR: path.join('.cache', 'sites', name),
      SITE_URL: 'https://news.example.org',
    },
    reuseExistingServer: false,
  })),
});
