import { describe, expect, it } from 'vitest';
import { findAnchors } from '@/lib/markdown/find-anchors';
import { parseBody } from '@/lib/markdown/parse-body';
import { renderArticle } from '@/lib/markdown/render-article';
import { wordsIn } from '@/lib/markdown/words-in';

/** The words of what the only link of a body leads to; null where it leads nowhere. */
function target(body: string): string | null {
  const { idOf, dead } = findAnchors(parseBody(body));
  const [element] = [...idOf.keys()];
  expect(dead).toHaveLength(element ? 0 : 1);
  return element ? wordsIn(element) : null;
}

const HEADINGS = '\n\n## How we asked\n\nBy letter.\n\n## 2. What they said\n\nLittle.\n';

describe('a link with a fragment of another exporter', () => {
  it.each([
    ['GitHub', '[a](#user-content-how-we-asked)', 'How we asked'],
    ['Gutenberg', '[a](#h-how-we-asked)', 'How we asked'],
    ['Bitbucket', '[a](#markdown-header-how-we-asked)', 'How we asked'],
    ['a table of contents', '[a](#toc-how-we-asked)', 'How we asked'],
    ['a theme', '[a](#heading-how-we-asked)', 'How we asked'],
    ['AsciiDoc', '[a](#_how_we_asked)', 'How we asked'],
    ['Confluence', '[a](#ClinicsShareRecords-Howweasked)', 'How we asked'],
    ['Confluence, of late', '[a](#id-ClinicsShareRecords-Howweasked)', 'How we asked'],
    ['capitals', '[a](#How-We-Asked)', 'How we asked'],
    ['Pandoc, which drops numbers', '[a](#what-they-said)', '2. What they said'],
    ['GitHub, which keeps them', '[a](#user-content-2-what-they-said)', '2. What they said'],
  ])('leads to its heading: %s', (_who, link, words) => {
    expect(target(link + HEADINGS)).toBe(words);
  });

  it.each([
    ['<p><a href="#_toc123">a</a></p><h2><a name="_Toc123"></a>Beds</h2>'],
    ['<p><a href="#_Toc123">a</a></p><h2 id="_toc123">Beds</h2>'],
    ['<p><a href="#beds">a</a></p><h2><a id="user-content-beds" name="user-content-beds"></a>Beds and more</h2>'],
    ['<p><a href="#heading=h.x1y2">a</a></p><h2 id="h.x1y2">Beds</h2>'],
    ['<p><a href="#Wards">a</a></p><div id="wards"><h2>Beds</h2></div>'],
  ])('leads to the element of that name: %s', (body) => {
    expect(target(body)).not.toBeNull();
  });

  it.each([
    ['two names differ in capitals', '<p><a href="#_TOC1">a</a></p><a name="_toc1">x</a><a name="_Toc1">y</a>'],
    ['two headings begin with other numbers', '[a](#toc-ward)\n\n## 1. Ward\n\n## 2. Ward\n'],
    ['no heading says it', '[a](#user-content-methods)\n\n## Method\n'],
    ['one word ends it', '[a](#clinic-results)\n\n## Results\n'],
    ['an id of nothing else', '[a](#1b2c3d4e5f60718293a4b5c6d7e8f901)\n\n## Results\n'],
  ])('leads nowhere where %s', (_why, body) => {
    expect(target(body)).toBeNull();
  });
});

it('gives the reader a link that works', () => {
  const { html } = renderArticle(`[a](#user-content-how-we-asked)${HEADINGS}`, () => null);
  expect(html).toContain('<a href="#part-user-content-how-we-asked">a</a>');
  expect(html).toContain('<h2 id="part-user-content-how-we-asked">How we asked</h2>');
});
