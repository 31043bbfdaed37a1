import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessibleInBothSchemes } from './axe';
import { type ContentFolder, contentFolder, type Files } from './content-folder';
import { deskFiles, REPORT_PATH, TOPIC_PATH } from './desk-content';
import { type DevServer, startDevServer } from './dev-server';
import { expect, test as siteTest } from './site';

const DESK = { port: 4105, dist: '.next-desk' } as const;

/** Notes the program of each Node process that loads it first. */
const NOTE_PROGRAM = path.resolve('tests/e2e/support/note-program.cjs');

/** The editor that the server's environment names: it notes what it was told to open. */
export const EDITOR = 'some-editor';

/** A preview of a folder of the test's own. */
export interface Desk {
  readonly folder: ContentFolder;
  /** What the editor was told to open, an argument a line. */
  opened(): string;
  /** The programs of all Node processes that servers have started, themselves included, one a line. */
  programs(): string;
  /** What the server that runs has printed. */
  output(): string;
  /** The server's process is another one after a restart. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Each test finds the folder as {@link deskFiles} makes it, and the server running. */
export const test = siteTest.extend<{ fresh: undefined }, { files: Files; desk: Desk }>({
  baseURL: `http://localhost:${DESK.port}`,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its first parameter
  files: [async ({}, use) => use(await deskFiles()), { scope: 'worker' }],
  desk: [
    async ({ files }, use) => {
      const parent = mkdtempSync(path.join(tmpdir(), 'portal-desk-'));
      const editor = path.join(parent, EDITOR);
      writeFileSync(editor, '#!/bin/sh\nprintf "%s\\n" "$@" >> "$0.opened"\n', { mode: 0o755 });
      const noted = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
      const programs = path.join(parent, 'programs');
      const env = {
        REACT_EDITOR: editor,
        NODE_OPTIONS: `--require ${JSON.stringify(NOTE_PROGRAM)}`,
        PROGRAMS_FILE: programs,
      };
      const folder = contentFolder(path.join(parent, 'content'));
      folder.restore(files);
      let server: DevServer | null = null;
      const start = async () => {
        server ??= await startDevServer({ content: folder.root, ...DESK, env });
      };
      const stop = async () => {
        await server?.stop();
        server = null;
      };
      await start();
      await compileRoutes(`http://localhost:${DESK.port}`);
      await use({
        folder,
        opened: () => noted(`${editor}.opened`),
        programs: () => noted(programs),
        output: () => server?.output() ?? '',
        start,
        stop,
      });
      await stop();
      rmSync(parent, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  fresh: [
    async ({ desk, files, baseURL }, use, testInfo) => {
      desk.folder.restore(files);
      await desk.start();
      await fetch(`${baseURL}/preview/readers`, { method: 'POST', body: 'off' });
      const before = desk.output().length;
      await use(undefined);
      // Whatever a server answers, it says why.
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('what the server printed', {
          body: desk.output().slice(before),
          contentType: 'text/plain',
        });
    },
    { auto: true },
  ],
});

export { expect };

/** A development server compiles each route when it is first asked for; no test should have to wait for that. */
async function compileRoutes(origin: string): Promise<void> {
  const pages = ['/', REPORT_PATH, TOPIC_PATH, '/offering/steady-product', '/news', '/news/page/2', '/search'];
  const files = ['/search/manifest.json', '/islands/none/none.js', '/api/search'];
  const desk = ['/preview/state', '/preview/file?file=none', '/preview/labels', '/preview/readers', '/news/none'];
  for (const route of [...pages, ...files, ...desk]) await (await fetch(`${origin}${route}`)).arrayBuffer();
}

export function barOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Preview', exact: true });
}

export function headingOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The first link with this text in the page's own part, the bar apart; a label may stand before it. */
export function linkTo(page: Page, title: string): Locator {
  return page.getByRole('main').getByRole('link').filter({ hasText: title }).first();
}

/** That the page's script runs: what is saved from now on reaches it. */
export async function expectLive(page: Page): Promise<void> {
  await expect(barOf(page).getByText(/^Whole folder/)).toBeAttached();
}

/** That the page shows all that was saved, so that nothing but another save changes it. */
export async function expectCurrent(page: Page): Promise<void> {
  await expectLive(page);
  const isCurrent = async () => {
    const state = await page.request.get('/preview/state');
    return (await state.json()).revision === (await shownRevision(page));
  };
  await expect.poll(isCurrent).toBe(true);
}

/** That the page is accessible on a phone, a tablet and a desk, and nothing overflows. */
export async function expectAccessibleAtEveryWidth(page: Page): Promise<void> {
  await expectCurrent(page);
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessibleInBothSchemes(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
}

/** Opens a page and leaves a mark in it that no other document has. */
export async function openMarked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
}

/** That the document is still the one that was opened, scroll position included. */
export async function expectSameDocument(page: Page, scrolled = 0): Promise<void> {
  expect(await page.evaluate(() => ['sameDocument' in window, Math.round(window.scrollY)])).toEqual([true, scrolled]);
}

/** The reading of the folder that the page on the screen shows. */
export async function shownRevision(page: Page): Promise<number> {
  return Number(await barOf(page).getAttribute('data-preview-revision'));
}

/** The problems listed in a part of the page. */
export function problemsOf(part: Locator): Locator {
  return part.locator('ol > li').filter({ has: part.page().locator('code') });
}
