import type { Article } from '@/lib/article/article';
import { facetPath } from '@/lib/article/facets';
import { articlePath, numberedPath } from '@/lib/config/paths';
import type { Library } from '@/lib/library/library';
import type { Picture } from '@/lib/pages/shapes';
import { NUMBERED } from '@/lib/pages/texts';
import { siteAddress } from '@/lib/site/site-address';
import { SECTIONS } from '@/lib/site/texts';

/** A step of the breadcrumb trail. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The breadcrumb trail, for people and for search engines. */
export interface Trail {
  /** From the front page to the page itself, inclusive. */
  readonly crumbs: readonly Crumb[];
  /** `BreadcrumbList` (schema.org). */
  readonly structuredData: object;
}

/** @param steps from below the front page to the page itself */
export function trailOf({ site }: FromSite, ...steps: readonly Crumb[]): Trail {
  const crumbs = [{ label: SECTIONS.home, href: '/' }, ...steps];
  return { crumbs, structuredData: breadcrumbList(crumbs, absoluteAt(site)) };
}

/** The steps to one page of a numbered list; from the second page on the number is a step of its own. */
export function listCrumbs(label: string, base: string, number: number): Crumb[] {
  const first = { label, href: base };
  return number === 1 ? [first] : [first, { label: NUMBERED.crumb(number), href: numberedPath(base, number) }];
}

type FromSite = Pick<Library, 'site'>;

type Absolute = (path: string) => string;

/** Makes absolute addresses on the public site. */
export function absoluteAt(site: FromSite['site']): Absolute {
  const address = siteAddress(site);
  return (path) => new URL(path, address).href;
}

/** `NewsArticle` (schema.org): what we publish, and the original that it is based on. */
export function newsArticle({ site }: FromSite, article: Article, description: string, image: Picture | null): object {
  const absolute = absoluteAt(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: absolute(articlePath(article.slug)),
    headline: article.title,
    description,
    datePublished: article.date.instant,
    dateModified: (article.updated ?? article.date).instant,
    ...(image ? { image: [absolute(image.address)] } : {}),
    author: article.authors.map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      url: absolute(facetPath('author', slug)),
    })),
    publisher: { '@type': 'Organization', name: site.name, url: absolute('/') },
    keywords: article.topics.map(({ label }) => label),
    ...(article.institution ? { about: organisation(article.institution) } : {}),
    ...(article.original ? { isBasedOn: article.original } : {}),
  };
}

function organisation({ name, href }: NonNullable<Article['institution']>): object {
  return { '@type': 'Organization', name, ...(href ? { url: href } : {}) };
}

function breadcrumbList(crumbs: readonly Crumb[], absolute: Absolute): object {
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
