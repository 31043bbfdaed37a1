import type { Metadata } from 'next';
import type { Article } from '@/lib/article/article';
import { env } from '@/lib/config/env';
import { articlePath, numberedPath } from '@/lib/config/paths';
import { SEARCH_DESCRIPTION_LENGTH } from '@/lib/config/search-description';
import { site } from '@/lib/config/site';
import { truncate } from '@/lib/core/text';
import type { MediaImage } from '@/lib/images/media-file';

/** The picture of pages that have none of their own. */
const DEFAULT_IMAGE = { url: '/social-card.png', width: 1200, height: 630, alt: site.name };

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

/** A page's facts, as search engines and social posts want them. */
export interface PageFacts {
  /** Without the site's name; the front page has none of its own. */
  readonly title: string | null;
  readonly description: string;
  /** Root-relative, the one address under which the page is to be known. */
  readonly path: string;
  readonly index?: boolean;
}

/** Title, description, canonical address, Open Graph and the feed's autodiscovery link of a page. */
export function pageMetadata({ title, description, path, index = true }: PageFacts): Metadata {
  const shown = truncate(description, SEARCH_DESCRIPTION_LENGTH);
  return {
    ...(title === null ? {} : { title }),
    description: shown,
    alternates: { canonical: path, types: feedLink },
    openGraph: {
      type: 'website',
      siteName: site.name,
      locale: site.locale,
      title: title ?? site.name,
      description: shown,
      url: path,
      images: [DEFAULT_IMAGE],
    },
    twitter: { card: 'summary_large_image' },
    ...(index ? {} : { robots: { index: false, follow: true } }),
  };
}

/** The same for one page of a numbered listing; from the second page on, title and address say which. */
export function listingMetadata(facts: PageFacts, { number, of }: { number: number; of: number }): Metadata {
  if (number === 1) return pageMetadata(facts);
  return pageMetadata({
    ...facts,
    title: `${facts.title}, page ${number}`,
    description: `${facts.description} Page ${number} of ${of}.`,
    path: numberedPath(facts.path, number),
  });
}

/** What an article says of itself to machines: its own overrides first, then what its fields say. */
export interface ArticleFacts {
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly socialTitle: string;
  readonly socialDescription: string;
  readonly picture: { readonly url: string; readonly width?: number; readonly height?: number; readonly alt?: string };
}

/**
 * The facts that search engines and social posts show of an article.
 *
 * @param description its own, or where it has none the beginning of its body
 */
export function articleFacts(article: Article, description: string, image: MediaImage | null): ArticleFacts {
  const { metadata } = article;
  const own = truncate(metadata.description || description, SEARCH_DESCRIPTION_LENGTH);
  const picture = metadata.socialImage
    ? { url: metadata.socialImage }
    : image
      ? { url: image.address, width: image.width, height: image.height, alt: article.image?.alt || article.title }
      : DEFAULT_IMAGE;
  return {
    title: metadata.title || article.title,
    description: own,
    socialTitle: metadata.socialTitle || article.title,
    socialDescription: metadata.socialDescription || own,
    picture,
  };
}

/** An article's metadata, made of its facts. */
export function articleMetadata(article: Article, description: string, image: MediaImage | null): Metadata {
  const { metadata } = article;
  const path = articlePath(article.slug);
  const facts = articleFacts(article, description, image);
  return {
    ...pageMetadata({ title: facts.title, description: facts.description, path }),
    authors: article.authors.map(({ name }) => ({ name })),
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: site.locale,
      title: facts.socialTitle,
      description: facts.socialDescription,
      url: path,
      images: [facts.picture],
      publishedTime: article.date.instant,
      modifiedTime: (article.updated ?? article.date).instant,
      authors: article.authors.map(({ name }) => name),
      tags: article.topics.map(({ label }) => label),
    },
    ...(metadata.robots === '' ? {} : { robots: metadata.robots }),
  };
}

const feedLink = { 'application/rss+xml': [{ url: '/feed.xml', title: site.name }] };
