import { escapeUTF8 } from 'entities';
import { type Extension, Feed } from 'feed';
import type { Article } from '@/lib/article/article';
import { articlePath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import { latest } from '@/lib/library/queries';
import { siteAddress } from '@/lib/site/site-address';
import { copyright } from '@/lib/site/texts';

const LENGTH = 50;

/** The newest articles as RSS 2.0: titles, descriptions and links to this site, without bodies. */
export function buildFeed(library: Library): string {
  const { site } = library;
  const address = siteAddress(site);
  const absolute = (path: string) => new URL(path, address).href;
  const articles = latest(library, LENGTH);
  const newest = articles[0];
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: site.name,
    description: site.description,
    language: site.language,
    copyright: copyright(site.name),
    // From the content, not the clock, so that an unchanged folder gives an unchanged feed.
    ...(newest ? { updated: new Date(newest.date.instant) } : {}),
    feedLinks: { rss: absolute('/feed.xml') },
    generator: site.name,
  });
  for (const article of articles) {
    const link = absolute(articlePath(article.slug));
    feed.addItem({
      id: link,
      guid: link,
      link,
      // Feed readers take titles as text and descriptions as HTML; escaped so, both are shown as text.
      title: article.title.replaceAll('<', '&lt;'),
      description: escapeUTF8(article.description),
      date: new Date(article.date.instant),
      category: article.topics.map(({ label, slug }) => ({ name: label, term: slug })),
      extensions: [creators(article)],
    });
  }
  // The package declares this namespace only for feeds with bodies.
  feed.addExtension({ name: '_attributes', objects: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' } });
  return feed.rss2();
}

/** RSS's `author` must be an e-mail address, so names are given as Dublin Core's `creator`. */
function creators({ authors }: Article): Extension {
  const elements: unknown = authors.map(({ name }) => ({ _text: name }));
  // A list makes one element per entry, which the type does not allow for.
  return { name: 'dc:creator', objects: elements as Extension['objects'] };
}
