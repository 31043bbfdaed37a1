import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { PageView } from '@/app/page-views';
import type { Library } from '@/lib/library/library';
import { entriesOf, type Page, pageAt } from '@/lib/pages/page-table';
import { pageMetadata } from '@/lib/seo/page-metadata';
import { fingerprintOf } from '@/lib/serving/page-fingerprint';
import { DEFAULT_SITE } from '@/lib/site/site-defaults';
import { author, makeArticle, makeLibrary, offering, topic, written } from '@/tests/fixtures/make-article';
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

it('shows a page otherwise only when its model is another', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(arbitraryContent, arbitrarySpan, ({ articles, offerings }, [then, now]) => {
      const [built, current] = [makeLibrary(articles, { offerings }, then), makeLibrary(articles, { offerings }, now)];
      const [before, after] = [pagesOf(built), pagesOf(current)];
      for (const [path, page] of before) {
        const later = after.get(path);
        if (!later) continue;
        if (render(page) !== render(later))
          expect(fingerprintOf(page.model(), 'code'), path).not.toBe(fingerprintOf(later.model(), 'code'));
      }
    }),
    { numRuns: 30 },
  );
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

describe('the about page', () => {
  const shownWith = async (source: string | null, problems: Library['about']['problems'] = []) => {
    const value = source === null ? null : { title: 'Who we are', description: '', source };
    const page = pageAt(makeLibrary([makeArticle({ slug: 'x' })], { about: { value, problems } }), '/about');
    const { prelude } = await prerenderToNodeStream(createElement(PageView, { page: page as Page }));
    let markup = '';
    for await (const chunk of prelude) markup += String(chunk);
    return markup;
  };

  it('is what the house wrote, with figures from the model', async () => {
    const markup = await shownWith('<Lede>Hello</Lede>\n\n<Figures />\n\n<Ext href="https://x.example">out</Ext>');
    expect(markup).toContain('<h1');
    expect(markup).toContain('Who we are');
    expect(markup).toMatch(/<dt[^>]*>articles<\/dt><dd[^>]*>1<\/dd>/);
    expect(markup).toContain('<a href="https://x.example/" rel="noopener">out</a>');
  });

  it('says what the site is where the house wrote nothing', async () => {
    expect(await shownWith(null)).toContain(`About ${DEFAULT_SITE.name}`);
  });

  it('shows an editor what keeps it away', async () => {
    const file = { file: 'content/pages/about.mdx', line: 3, column: 1 };
    const problem = { rule: 'house-page', severity: 'error', ...file, field: 'title', message: 'is missing' } as const;
    expect(await shownWith(null, [problem])).toContain(
      'content/pages/about.mdx:3:1 error house-page title: is missing',
    );
  });
});
