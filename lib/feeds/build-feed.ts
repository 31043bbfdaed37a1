import { escapeUTF8 } from 'entities';
import { Feed } from 'feed';
import { env } from '@/lib/config/env';
import { articlePath } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';

/** How many articles the feed holds. */
const LENGTH = 50;

/** The newest articles as RSS 2.0: titles, descriptions and our addresses; bodies stay on the site. */
export function buildFeed(library: Library): string {
  const { SITE_URL } = env();
  const absolute = (path: string) => new URL(path, SITE_URL).href;
  const articles = latest(library, LENGTH);
  const newest = articles[0];
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: site.name,
    description: site.description,
    language: site.language,
    copyright: `Titles and originals belong to their publishers; summaries are by ${site.name}`,
    // From the content, not the clock, so that an unchanged folder builds an unchanged feed.
    ...(newest ? { updated: new Date(newest.date.instant) } : {}),
    feedLinks: { rss: absolute('/feed.xml') },
    generator: site.name,
  });
  for (const article of articles) {
    const address = absolute(articlePath(article.slug));
    feed.addItem({
      id: address,
      guid: address,
      link: address,
      // Readers show titles as text and descriptions as HTML; both stay text this way.
      title: article.title.replaceAll('<', '&lt;'),
      description: escapeUTF8(article.description),
      date: new Date(article.date.instant),
      author: article.authors.map(({ name }) => ({ name })),
      category: article.topics.map(({ label, slug }) => ({ name: label, term: slug })),
    });
  }
  return feed.rss2();
}
