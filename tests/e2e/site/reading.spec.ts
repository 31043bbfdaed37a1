import type { Page } from '@playwright/test';
import { articlePath } from '@/lib/config/paths';
import { SAMPLE } from '../support/pages';
import { open } from '../support/search';
import { expect, libraryOf, test } from '../support/site';
import { gapsBetweenWords, gapsOfPairs, linesOf } from '../support/typesetting';

const WITH_FACTS = '/news/digital-developing-a-data-driven-roadmap';

/** A page of each style of headline, and titles with compounds. */
const PAGES = ['/', '/news', WITH_FACTS, SAMPLE, '/topic', '/search?q=covid-19', '/no-such-page'];

/** Pairs that type designers tuck together, and what else stands beside a space. */
const PAIRS = ['r T', 'n V', 't W', 's A', 'f Y', 'A A', 'V A', 'Y V', 'T T', '& A', ', “', '’ V', 'L T', '5 4', 'f L'];

/** Below this, in the width of the font's em, words of a headline run together. */
const NARROWEST = 0.2;

/** So that the fonts of the next page come from the cache, and are those it is set in. */
async function cacheFonts(page: Page): Promise<void> {
  await open(page, '/about');
  await page.evaluate(() => document.fonts.ready);
}

/** A face that comes too late for a page is loaded and not used (`font-display: optional`): on a busy machine it is opened again. */
async function openSet(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await open(page, address);
    expect(await page.evaluate(isSetInSerif), address).toBe(true);
  }).toPass();
}

/** Asked in the page: whether the headlines' face is used, and not what stands in for it, here one whose letters are all as wide. */
function isSetInSerif(): boolean {
  const [serif = ''] = getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily.split(',');
  const probe = document.createElement('span');
  probe.style.font = `600 20px ${serif}, monospace`;
  document.body.append(probe);
  const [narrow, wide] = ['iiii', 'MMMM'].map((letters) => {
    probe.textContent = letters;
    return probe.getBoundingClientRect().width;
  });
  probe.remove();
  return narrow !== wide;
}

for (const media of ['screen', 'print'] as const) {
  test(`words of headlines stay apart on every kind of page, ${media}`, async ({ page }) => {
    await cacheFonts(page);
    for (const address of PAGES) {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await openSet(page, address);
        await page.emulateMedia({ media });
        const gaps = [...(await gapsBetweenWords(page)), ...(await gapsOfPairs(page, PAIRS))];
        expect(gaps.length).toBeGreaterThan(PAIRS.length);
        expect(
          gaps.filter(({ em }) => em < NARROWEST),
          `${address} at ${width}`,
        ).toEqual([]);
        await page.emulateMedia({ media: 'screen' });
      }
    }
  });
}

test('no headline breaks within a short compound, and few end in a single word', async ({ page }) => {
  await cacheFonts(page);
  const found: string[] = [];
  let [several, lonely] = [0, 0];
  for (const address of PAGES) {
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, address);
      for (const lines of await linesOf(page, 'main .headline')) {
        const words = lines.join('').split(/\s+/);
        const compounds = words.filter((word) => word.length <= 16 && /[a-z\d][-–/][a-z\d]/i.test(word));
        found.push(...compounds);
        expect(
          compounds.filter((word) => !lines.some((line) => line.includes(word))),
          `${address} at ${width}`,
        ).toEqual([]);
        if (lines.length < 2) continue;
        several++;
        if (!/\S\s+\S/.test(lines.at(-1) ?? '')) lonely++;
      }
    }
  }
  expect(found).toEqual(expect.arrayContaining(['COVID-19', 'Data-Driven']));
  // Three words, of which the first two do not fit on a line with the third, cannot be set otherwise.
  expect(lonely / several).toBeLessThan(0.05);
});

test('keeps compounds together without a character that nobody wrote', async ({ page }) => {
  await page.goto(WITH_FACTS);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title.locator('.unbroken')).toHaveText('Data-Driven');
  expect(await title.textContent()).toBe('Developing a Data-Driven Roadmap');
  // What a reader copies.
  await title.selectText();
  expect(await page.evaluate(() => String(getSelection()))).toBe('Developing a Data-Driven Roadmap');
});

for (const width of [820, 1440]) {
  test(`lines of running text hold 66 to 70 characters at ${width}`, async ({ page }) => {
    await cacheFonts(page);
    await page.setViewportSize({ width, height: 900 });
    const full: number[] = [];
    const { articles } = await libraryOf('content');
    const longest = articles.toSorted((a, b) => b.body.length - a.body.length).slice(0, 8);
    for (const { slug } of longest) {
      await openSet(page, articlePath(slug));
      for (const lines of await linesOf(page, '.prose > p'))
        full.push(...lines.slice(0, -1).map((line) => line.trim().length));
    }
    expect(full.length).toBeGreaterThan(50);
    const mean = full.reduce((sum, length) => sum + length, 0) / full.length;
    expect(mean).toBeGreaterThanOrEqual(66);
    expect(mean).toBeLessThanOrEqual(70);
  });
}
