import type { Article } from '@/lib/article/article';
import { env } from '@/lib/config/env';
import { articlePath, authorPath, numberedPath } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import type { MediaImage } from '@/lib/images/media-file';

/** A step of the way from the front page; the last one is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The crumbs of a numbered listing: from the second page on the number is one of its own. */
export function listingCrumbs(label: string, base: string, number: number): Crumb[] {
  const first = { label, href: base };
  return number === 1 ? [first] : [first, { label: `Page ${number}`, href: numberedPath(base, number) }];
}

const absolute = (path: string) => new URL(path, env().SITE_URL).href;

/** `NewsArticle` (schema.org), as search engines read it: what we publish, and the original it reports. */
export function newsArticle(article: Article, description: string, image: MediaImage | null): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: absolute(articlePath(article.slug)),
    headline: article.title,
    description,
    datePublished: article.date.instant,
    dateModified: (article.updated ?? article.date).instant,
    ...(image ? { image: [absolute(image.address)] } : {}),
    author: article.authors.map(({ name, slug }) => ({ '@type': 'Person', name, url: absolute(authorPath(slug)) })),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/') },
    keywords: article.topics.map(({ label }) => label),
    ...(article.original ? { isBasedOn: article.original } : {}),
  };
}

/** `BreadcrumbList` (schema.org) of the way from the front page. */
export function breadcrumbList(crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(href),
    })),
  };
}
