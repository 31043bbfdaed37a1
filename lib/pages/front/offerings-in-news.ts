import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';
import type { Offering } from '@/lib/offering/offering';

/** How many of the newest articles are looked at: an offering that none of them concerns is not in the news. */
const LATELY = 500;

/** How many offerings one article brings, so that a piece about twenty products does not fill the band. */
const OF_ONE_ARTICLE = 2;

/** The offerings that the newest articles concern, in the curators' order, each with the newest of those articles. */
export function offeringsInNews(
  library: Pick<Library, 'articles' | 'offerings'>,
  count: number,
): readonly { readonly offering: Offering; readonly article: Article }[] {
  const found = new Map<string, { readonly offering: Offering; readonly article: Article }>();
  for (const article of latest(library, LATELY)) {
    const fresh = concernedBy(article).filter((slug) => !found.has(slug) && library.offerings.has(slug));
    for (const slug of fresh.slice(0, OF_ONE_ARTICLE)) {
      const offering = library.offerings.get(slug);
      if (offering) found.set(slug, { offering, article });
      if (found.size === count) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** The one it is about before those beside it, each once. */
function concernedBy({ subject, offerings }: Article): readonly string[] {
  return [...new Set([...(subject ? [subject.slug] : []), ...offerings.map(({ slug }) => slug)])];
}
