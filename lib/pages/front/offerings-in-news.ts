import type { Article } from '@/lib/article/article';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';
import type { Offering } from '@/lib/offering/offering';

/** Newest articles that are searched for offerings. */
const LATELY = 500;

/** Offerings taken from one article, so that an article about twenty products does not fill the band. */
const PER_ARTICLE = 2;

/** The offerings in the newest articles, in the curators' order, each with the newest of its articles. */
export function offeringsInNews(
  library: Pick<Library, 'articles' | 'offerings'>,
  count: number,
): readonly { readonly offering: Offering; readonly article: Article }[] {
  const found = new Map<string, { readonly offering: Offering; readonly article: Article }>();
  for (const article of latest(library, LATELY)) {
    const fresh = concernedBy(article).filter((slug) => !found.has(slug) && library.offerings.has(slug));
    for (const slug of fresh.slice(0, PER_ARTICLE)) {
      const offering = library.offerings.get(slug);
      if (offering) found.set(slug, { offering, article });
      if (found.size === count) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** The offering that the article is about, then the related ones, each once. */
function concernedBy({ subject, offerings }: Article): readonly string[] {
  return [...new Set([...(subject ? [subject.slug] : []), ...offerings.map(({ slug }) => slug)])];
}
