import type { MetadataRoute } from 'next';
import { env } from '@/lib/config/env';
import { articlePath, authorPath, offeringPath, sourcePath, topicPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';

/** Every page that search engines should know, each once, under its canonical address. */
export function buildSitemap(library: Library): MetadataRoute.Sitemap {
  const { SITE_URL } = env();
  const page = (path: string, lastModified?: string) => ({
    url: new URL(path, SITE_URL).href,
    ...(lastModified ? { lastModified } : {}),
  });
  const newest = (articles: Library['articles']) => articles[0]?.date.day;
  return [
    ...['/', '/news', '/topic', '/offering', '/about'].map((path) => page(path, newest(library.articles))),
    ...library.articles
      .filter(mayBeIndexed)
      .map(({ slug, date, updated }) => page(articlePath(slug), (updated ?? date).day)),
    ...[...library.topics.values()].map(({ slug, articles }) => page(topicPath(slug), newest(articles))),
    ...[...library.offerings.values()].map(({ slug, articles }) => page(offeringPath(slug), newest(articles))),
    ...[...library.authors.values()].map(({ slug, articles }) => page(authorPath(slug), newest(articles))),
    ...[...library.sources.values()].map(({ domain, articles }) => page(sourcePath(domain), newest(articles))),
  ];
}

function mayBeIndexed({ metadata }: Library['articles'][number]): boolean {
  return !/\b(noindex|none)\b/i.test(metadata.robots);
}
