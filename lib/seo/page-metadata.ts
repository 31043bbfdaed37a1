import type { Metadata } from 'next';
import { SOCIAL_CARD_PATH } from '@/lib/config/paths';
import type { Frame } from '@/lib/pages/frame';
import type { ArticleMeta, PageMeta, SocialPicture } from '@/lib/pages/page-meta';

/** On every page of a site that must not be listed. */
const UNLISTED = 'noindex, nofollow';

/** Metadata of every page; a page's own replace it. */
export function siteMetadata({ name, tagline, description, address, isListed, brand }: Frame): Metadata {
  return {
    metadataBase: new URL(address),
    title: { default: tagline === '' ? name : `${name} — ${tagline}`, template: `%s — ${name}` },
    description,
    applicationName: name,
    icons: { icon: versioned('/icon.png', brand), apple: versioned('/apple-icon.png', brand) },
    manifest: '/manifest.webmanifest',
    ...(isListed ? {} : { robots: UNLISTED }),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

function versioned(path: string, { version }: Frame['brand']): string {
  return `${path}?v=${version}`;
}

/** A page's own metadata, for Next: title, description, canonical address, Open Graph, link to the feed. */
export function pageMetadata({ title, description, path, robots, article }: PageMeta, frame: Frame): Metadata {
  const { name, locale, isListed, brand } = frame;
  // As Open Graph writes it: en_US.
  const shared = { siteName: name, locale: locale.replaceAll('-', '_'), url: path };
  const card = { url: versioned(SOCIAL_CARD_PATH, brand), width: 1200, height: 630, alt: name };
  const directives = isListed ? robots : UNLISTED;
  return {
    ...(title === null ? {} : { title }),
    description,
    alternates: { canonical: path, types: { 'application/rss+xml': [{ url: '/feed.xml', title: name }] } },
    openGraph: article
      ? { ...shared, ...articleGraph(article, card) }
      : { ...shared, type: 'website', title: title ?? name, description, images: [card] },
    twitter: { card: 'summary_large_image' },
    ...(article ? { authors: article.authors.map((name) => ({ name })) } : {}),
    ...(directives === '' ? {} : { robots: directives }),
  };
}

function articleGraph(article: ArticleMeta, card: SocialPicture): NonNullable<Metadata['openGraph']> {
  return {
    type: 'article',
    title: article.socialTitle,
    description: article.socialDescription,
    images: [{ ...(article.picture ?? card) }],
    publishedTime: article.published,
    modifiedTime: article.modified,
    authors: [...article.authors],
    tags: [...article.topics],
  };
}
