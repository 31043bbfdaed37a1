import type { Page } from '@playwright/test';

/** What bears the style of a headline: titles of articles, headings of pages and sections, the site's name. */
export const HEADLINES = 'h1, h2, h3, .headline, header a.font-serif';

/** A gap between two words of a headline. */
export interface Gap {
  /** The text around it. */
  readonly between: string;
  /** In units of the font's size, with kerning, tracking and word spacing. */
  readonly em: number;
}

/** Every gap between two words that stand on one line of a headline in the serif. */
export function gapsBetweenWords(page: Page): Promise<Gap[]> {
  return page.evaluate((headlines) => {
    const gaps: { between: string; em: number }[] = [];
    const range = document.createRange();
    for (const element of document.querySelectorAll(headlines)) {
      const { fontSize, fontFamily } = getComputedStyle(element);
      if (!element.checkVisibility() || !/serif/i.test(fontFamily.split(',')[0] ?? '')) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (const { index } of text.matchAll(/(?<=\S) (?=\S)/g)) {
          const [before, space, after] = [index - 1, index, index + 1].map((at) => {
            range.setStart(node as Node, at);
            range.setEnd(node as Node, at + 1);
            return range.getBoundingClientRect();
          });
          if (before && space && after && Math.abs(before.top - after.top) < 2)
            gaps.push({
              between: text.slice(Math.max(0, index - 9), index + 10),
              em: space.width / Number.parseFloat(fontSize),
            });
        }
      }
    }
    return gaps;
  }, HEADLINES);
}

/**
 * The gap between the words of each pair, set in the style of each headline of a page: what the pair is wider than its
 * two words, which counts what either letter is moved towards the space.
 */
export function gapsOfPairs(page: Page, pairs: readonly string[]): Promise<Gap[]> {
  return page.evaluate(
    ({ headlines, pairs }) => {
      const styles = new Map<string, Element>();
      for (const element of document.querySelectorAll(headlines)) {
        const { fontSize, letterSpacing, wordSpacing, fontFamily } = getComputedStyle(element);
        if (element.checkVisibility() && /serif/i.test(fontFamily.split(',')[0] ?? ''))
          styles.set([fontSize, letterSpacing, wordSpacing].join(), element);
      }
      const probes: HTMLElement[] = [];
      const wordsIn = (element: Element, text: string) => {
        const probe = element.cloneNode() as HTMLElement;
        const words = document.createElement('span');
        words.textContent = text;
        words.style.whiteSpace = 'pre';
        probe.append(words);
        element.after(probe);
        probes.push(probe);
        return words;
      };
      const set = [...styles.values()].flatMap((element) =>
        pairs.map((between) => ({
          between,
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          words: [between, ...between.split(' ')].map((text) => wordsIn(element, text)),
        })),
      );
      // When all of them stand there: a browser would lay out the whole page for each that is added and measured.
      const gaps = set.map(({ between, size, words }) => {
        const [pair = 0, first = 0, second = 0] = words.map((each) => each.getBoundingClientRect().width);
        return { between, em: (pair - first - second) / size };
      });
      for (const probe of probes) probe.remove();
      return gaps;
    },
    { headlines: HEADLINES, pairs },
  );
}

/** The text of each line of an element, as the browser broke it. */
export function linesOf(page: Page, selector: string): Promise<string[][]> {
  return page.evaluate((selector) => {
    const range = document.createRange();
    return [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const lines: { bottom: number; text: string }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? '';
          for (let at = 0; at < text.length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { bottom, width } = range.getBoundingClientRect();
            const line = lines.at(-1);
            // What is raised or smaller stands on the line as well; a space at a line's end belongs to it.
            if (line && (width === 0 || Math.abs(line.bottom - bottom) < 8)) line.text += text[at];
            else if (width > 0) lines.push({ bottom, text: text[at] ?? '' });
          }
        }
        return lines.map((line) => line.text);
      });
  }, selector);
}
