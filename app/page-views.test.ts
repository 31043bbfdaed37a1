import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { PageView } from '@/app/page-views';
import type { HousePage } from '@/lib/house-page/house-page';
import type { Library } from '@/lib/library/library';
import { entriesOf, type Page, pageAt } from '@/lib/pages/page-table';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { fingerprintOf } from '@/lib/serving/page-fingerprint';
import {
  author,
  makeArticle,
  makeHousePage,
  makeLibrary,
  offering,
  topic,
  written,
} from '@/tests/fixtures/make-article';
import { arbitraryContent, arbitrarySpan } from '@/tests/fixtures/timely-articles';

/** Everything that a reader and a search engine get of a page. */
function render(page: Page): string {
  return `${renderToStaticMarkup(createElement(PageView, { page }))}${JSON.stringify(pageMetadata(page.model().meta, page.model().frame))}`;
}

function pagesOf(library: Library): ReadonlyMap<string, Page> {
  return new Map(
    entriesOf(library).flatMap(({ path }) => {
      const page = pageAt(library, path);
      return page ? [[path, page] as const] : [];
    }),
  );
}

/** The same page, of a model that went through a file or over a wire. */
function revived(page: Page): Page {
  const model = JSON.parse(JSON.stringify(page.model()));
  return { ...page, model: () => model };
}

it('shows a page otherwise only when its model is another', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryContent, arbitrarySpan, ({ articles, offerings }, [then, now]) => {
      const [built, current] = [makeLibrary(articles, { offerings }, then), makeLibrary(articles, { offerings }, now)];
      const [before, after] = [pagesOf(built), pagesOf(current)];
      for (const [path, page] of before) {
        const later = after.get(path);
        // Of another model it may be another page.
        if (!later || fingerprintOf(page.model(), 'code') !== fingerprintOf(later.model(), 'code')) continue;
        expect(render(later), path).toBe(render(page));
        compared++;
      }
    }),
    { numRuns: 30 },
  );
  expect(compared).toBeGreaterThan(0);
});

it('shows a page by its model alone, which may come from anywhere', () => {
  const articles = ['a', 'b', 'c'].map((slug) =>
    makeArticle({ slug, topics: [topic('T: t')], offerings: [offering('O', ['T: t'])], body: '**Bold**' }),
  );
  for (const [path, page] of pagesOf(makeLibrary(articles))) expect(render(revived(page)), path).toBe(render(page));
});

const series = Array.from({ length: 30 }, (_, n) => makeArticle({ slug: `s${n}` }));

it('leads to every page there is from some other', () => {
  const articles = ['2020-01-01', '2021-02-17', '2021-03-01'].map((day, n) =>
    makeArticle({
      slug: `a${n}`,
      date: written(day),
      topics: [topic(`T: ${n}`)],
      authors: [author('Ada')],
      publisher: { name: 'P', domain: 'p.example' },
      offerings: [offering('O', ['T: only'])],
    }),
  );
  const pages = pagesOf(makeLibrary([...articles, ...series]));
  const linked = new Set(
    [...pages.values()].flatMap((page) => [...render(page).matchAll(/href="(\/[^"#?]*)/g)].map(([, href]) => href)),
  );
  expect([...pages.keys()].filter((path) => !linked.has(path))).toEqual([]);
});

describe('a page of the house', () => {
  const shownWith = async (fields: Partial<HousePage>, ...others: readonly HousePage[]) => {
    const pages = [makeHousePage({ path: '/help/about', title: 'Who we are', ...fields }), ...others];
    const page = pageAt(makeLibrary([makeArticle({ slug: 'x' })], { pages }), '/help/about');
    const { prelude } = await prerenderToNodeStream(createElement(PageView, { page: page as Page }));
    let markup = '';
    for await (const chunk of prelude) markup += String(chunk);
    return markup;
  };

  it('is what the house wrote, with figures from the model', async () => {
    const markup = await shownWith({
      source: '<Lede>Hello</Lede>\n\n<Figures />\n\n<Ext href="https://x.example">out</Ext>',
    });
    expect(markup).toContain('<h1');
    expect(markup).toContain('Who we are');
    expect(markup).toMatch(/<dt[^>]*>articles<\/dt><dd[^>]*>1<\/dd>/);
    expect(markup).toContain('<a href="https://x.example/" rel="noopener">out</a>');
  });

  it('says when it was updated, and where it stands', async () => {
    expect(await shownWith({})).not.toContain('Updated');
    const markup = await shownWith(
      { updated: written('2024-05-01'), label: 'Us' },
      makeHousePage({ path: '/help', label: 'Help' }),
    );
    expect(markup).toContain('Updated <time dateTime="2024-05-01">May 1, 2024</time>');
    expect(markup).toMatch(/<a[^>]* href="\/help"[^>]*>Help<\/a>/);
  });

  it('may hold tables, notes and remarks that nobody sees', async () => {
    const markup = await shownWith({
      source: '{/* secret */}\n\n| a | b |\n| - | - |\n| 1 | 2[^n] |\n\n[^n]: A note.\n',
    });
    expect(markup).not.toContain('secret');
    expect(markup).toContain('<td>1</td>');
    expect(markup).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>');
    expect(markup).toContain('A note.');
  });

  it('scrolls what is wider than the page, however it is written', async () => {
    const markup = await shownWith({ source: '<table><tbody><tr><td>1</td></tr></tbody></table>\n\n```\ncode\n```\n' });
    expect(markup).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>');
    expect(markup).toContain('<pre tabindex="0" role="region" aria-label="Code 1"><code>code');
  });

  it('runs nothing, even where nobody checked it', async () => {
    const markup = await shownWith({
      source: "import fs from 'node:fs'\n\n{fs.readFileSync('/etc/hostname')}\n\n2 {1 + 1}\n",
    });
    expect(markup).toMatch(/<p>2 ?<\/p>/);
  });
});
