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

/** A phone and a desk: the gaps of other widths are those of one of the two. */
const GAP_WIDTHS: readonly number[] = [390, 1440];

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

test('words of headlines stay apart, on the screen as in print; none breaks within a short compound, few end in a single word', async ({
  page,
}) => {
  await cacheFonts(page);
  const found: string[] = [];
  let [several, lonely] = [0, 0];
  for (const address of PAGES) {
    await openSet(page, address);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const place = `${address} at ${width}`;
      for (const media of GAP_WIDTHS.includes(width) ? (['print', 'screen'] as const) : []) {
        await page.emulateMedia({ media });
        const gaps = [...(await gapsBetweenWords(page)), ...(await gapsOfPairs(page, PAIRS))];
        expect(gaps.length, `${place}, ${media}`).toBeGreaterThan(PAIRS.length);
        expect(
          gaps.filter(({ em }) => em < NARROWEST),
          `${place}, ${media}`,
        ).toEqual([]);
      }
      for (const lines of await linesOf(page, 'main .headline')) {
        const words = lines.join('').split(/\s+/);
        const compounds = words.filter((word) => word.length <= 16 && /[a-z\d][-–/][a-z\d]/i.test(word));
        found.push(...compounds);
        expect(
          compounds.filter((word) => !lines.some((line) => line.includes(word))),
          place,
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

test('lines of running text hold 66 to 70 characters on a tablet and on a desk', async ({ page }) => {
  await cacheFonts(page);
  const widths = [820, 1440];
  const full = new Map<number, number[]>(widths.map((width) => [width, []]));
  const { articles } = await libraryOf('content');
  const longest = articles.toSorted((a, b) => b.body.length - a.body.length).slice(0, 8);
  for (const { slug } of longest) {
    await openSet(page, articlePath(slug));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const lines of await linesOf(page, '.prose > p'))
        full.get(width)?.push(...lines.slice(0, -1).map((line) => line.trim().length));
    }
  }
  for (const [width, lengths] of full) {
    expect(lengths.length, `at ${width}`).toBeGreaterThan(50);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean, `at ${width}`).toBeGreaterThanOrEqual(66);
    expect(mean, `at ${width}`).toBeLessThanOrEqual(70);
  }
});
