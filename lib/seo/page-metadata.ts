import type { Metadata } from 'next';
import { env } from '@/lib/config/env';
import { site } from '@/lib/config/site';
import { type ArticleMeta, DEFAULT_PICTURE, type PageMeta } from '@/lib/pages/page-meta';

/** What every page says of itself unless it says more. */
export function siteMetadata(): Metadata {
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: `${site.name} — ${site.tagline}`, template: `%s — ${site.name}` },
    description: site.description,
    applicationName: site.name,
    formatDetection: { telephone: false, address: false, email: false },
  };
}

/** A page's meta as Next writes it: title, description, canonical address, Open Graph, the feed's autodiscovery link. */
export function pageMetadata({ title, description, path, robots, article }: PageMeta): Metadata {
  const shared = { siteName: site.name, locale: site.locale, url: path };
  return {
    ...(title === null ? {} : { title }),
    description,
    alternates: { canonical: path, types: feedLink },
    openGraph: article
      ? { ...shared, ...articleGraph(article) }
      : { ...shared, type: 'website', title: title ?? site.name, description, images: [{ ...DEFAULT_PICTURE }] },
    twitter: { card: 'summary_large_image' },
    ...(article ? { authors: article.authors.map((name) => ({ name })) } : {}),
    ...(robots === '' ? {} : { robots }),
  };
}

function articleGraph(article: ArticleMeta): NonNullable<Metadata['openGraph']> {
  return {
    type: 'article',
    title: article.socialTitle,
    description: article.socialDescription,
    images: [{ ...article.picture }],
    publishedTime: article.published,
    modifiedTime: article.modified,
    authors: [...article.authors],
    tags: [...article.topics],
  };
}

const feedLink = { 'application/rss+xml': [{ url: '/feed.xml', title: site.name }] };
