import type { Article } from '@/lib/article/article';
import { env } from '@/lib/config/env';
import { articlePath, authorPath, numberedPath } from '@/lib/config/paths';
import { site } from '@/lib/config/site';
import type { Picture } from '@/lib/pages/shapes';

/** A step of the way from the front page. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way from the front page, for people and for search engines. */
export interface Trail {
  /** From the front page to the page itself, both included. */
  readonly crumbs: readonly Crumb[];
  /** `BreadcrumbList` (schema.org). */
  readonly structuredData: object;
}

/** The way to a page by these steps, of which the last is the page itself. */
export function trailOf(...steps: readonly Crumb[]): Trail {
  const crumbs = [{ label: 'Home', href: '/' }, ...steps];
  return { crumbs, structuredData: breadcrumbList(crumbs) };
}

/** The steps to one page of a numbered list: from the second page on the number is a step of its own. */
export function listCrumbs(label: string, base: string, number: number): Crumb[] {
  const first = { label, href: base };
  return number === 1 ? [first] : [first, { label: `Page ${number}`, href: numberedPath(base, number) }];
}

/** A path as a whole address of the public site. */
export function absolute(path: string): string {
  return new URL(path, env().SITE_URL).href;
}

/** `NewsArticle` (schema.org), as search engines read it: what we publish, and the original it reports. */
export function newsArticle(article: Article, description: string, image: Picture | null): object {
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

function breadcrumbList(crumbs: readonly Crumb[]): object {
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
