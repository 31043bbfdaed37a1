import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

// Each project reads one built content folder. `npm test` builds them all; to run one by hand see CONTRIBUTING.
const sites = {
  site: { port: 4100, content: 'content', dist: '.next' },
  variants: { port: 4101, content: 'tests/fixtures/variants', dist: '.next-variants' },
  empty: { port: 4102, content: 'tests/fixtures/empty', dist: '.next-empty' },
  corpus: { port: 4103, content: process.env.CONTENT_DIR ?? '', dist: '.next-corpus' },
};

// These serve content of their own, which changes while they do: in a server and in a preview. One test at a
// time of each, since they share their server.
const OWN = ['edition', 'desk'];

// The corpus lies outside the project, so it is tested only when asked for: npm run test:corpus
const chosen = process.env.TEST_SITES?.split(',') ?? ['site', 'variants', 'empty', ...OWN];
const entries = Object.entries(sites).filter(([name]) => chosen.includes(name));

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : 'list',
  use: {
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS },
    reducedMotion: 'reduce',
  },
  projects: [
    ...OWN.filter((name) => chosen.includes(name)).map((name) => ({
      name,
      testMatch: `${name}/**/*.spec.ts`,
      workers: 1,
      // They start servers, and a preview compiles what it is asked for, on whatever machine: slow is not wrong.
      timeout: 180_000,
      expect: { timeout: 20_000 },
    })),
    ...entries.map(([name, { port }]) => ({
      name,
      testMatch: `${name}/**/*.spec.ts`,
      use: { baseURL: `http://localhost:${port}` },
    })),
  ],
  webServer: entries.map(([, { port, content, dist }]) => ({
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://localhost:${port}/robots.txt`,
    env: { CONTENT_DIR: content, DIST_DIR: dist, SITE_URL: 'https://news.example.org' },
    reuseExistingServer: false,
  })),
});
