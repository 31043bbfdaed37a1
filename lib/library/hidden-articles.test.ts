import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publicationState } from '@/lib/article/publication';
import { buildFeed } from '@/lib/feeds/build-feed';
import type { Library } from '@/lib/library/library';
import { buildSearchFiles } from '@/lib/search/build-search-files';
import { buildSitemap } from '@/lib/seo/build-sitemap';
import { makeLibrary, NOW } from '@/tests/fixtures/make-article';
import { arbitraryContent } from '@/tests/fixtures/timely-articles';

/** Everything that pages, feed, sitemap, search and redirects are made of. */
function shownBy({ images, pdfs, ...shown }: Library) {
  return { ...shown, feed: buildFeed({ images, pdfs, ...shown }) };
}

it('gives the same library, feed, sitemap and search files as a folder without its unpublished articles', () => {
  fc.assert(
    fc.property(arbitraryContent, ({ articles, offerings }) => {
      const out = articles.filter((article) => publicationState(article, NOW) === 'published');
      const [whole, without] = [makeLibrary(articles, { offerings }), makeLibrary(out, { offerings })];
      expect(shownBy(whole)).toEqual(shownBy(without));
      expect(buildSitemap(whole)).toEqual(buildSitemap(without));
      expect(buildSearchFiles(whole)).toEqual(buildSearchFiles(without));
    }),
  );
});
