import { inSentence } from '@/lib/article/facets';
import { countOf } from '@/lib/core/count-of';
import { COUNTS, type Noun } from '@/lib/pages/texts';

// What readers' pages say around what the content brings. Headings, descriptions and labels that models bring are in
// lib/pages/texts.ts, what the search says in components/islands/texts.ts. Text between backticks is shown as code.

/** A text with a place for something that the page sets there, such as a link. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** What stands around every page. */
export const FRAME = {
  skip: 'Skip to the content',
  navigation: 'Main',
  breadcrumbs: 'Breadcrumbs',
  footer: 'Footer',
  social: 'Elsewhere',
} as const;

/** The ways to all of something. */
export const ALL = {
  articles: 'All articles',
  topics: 'All topics',
  offerings: 'All offerings',
  counted: (count: number) => `All ${count}`,
  countedOfferings: (count: number) => `All ${COUNTS.offering(count)}`,
} as const;

/** What lists have in common. */
export const LIST = {
  latest: 'Latest',
  size: (total: number, { number, of }: { readonly number: number; readonly of: number }) =>
    `${COUNTS.article(total)}${of > 1 ? `, page ${number} of ${of}` : ''}`,
  pages: {
    name: 'Pages',
    newer: '← Newer',
    older: 'Older →',
    /** Before the number of a page, for those who listen. */
    page: 'Page ',
  },
} as const;

/** The page of an article. */
export const ARTICLE = {
  by: 'By',
  updated: { before: 'Updated ', after: '' } satisfies Around,
  minutes: (minutes: number) => `${minutes} min read`,
  /** On paper. */
  address: (address: string) => `This page: ${address}`,
  /** @param years at least 2 */
  age: (years: number) => `This article is ${years} years old. Products, rules and links it mentions may have changed.`,
  view: 'Our view',
  original: (place: string) => `Read the original at ${place}`,
  reading: (place: string) => `Continue reading at ${place}`,
  newTab: ' (opens in a new tab)',
  /** @param size such as `34 kB`; null where it is not known */
  pdf: (label: string, size: string | null) => `${label} (PDF${size === null ? '' : `, ${size}`})`,
  about: 'About',
  via: 'Via',
  offerings: 'Related offerings',
  /** The topic that an article and an offering share. */
  shared: { before: 'Shared topic: ', after: '' } satisfies Around,
  related: 'Related articles',
  neighbours: { name: 'Newer and older articles', newer: 'Newer', older: 'Older' },
} as const;

/** The front page. */
export const FRONT = {
  more: { before: 'More on ', after: '' } satisfies Around,
  ranking: {
    title: 'Most covered',
    lead: (newest: number) => `The topics of the ${countOf(newest, 'newest article')}, those with most articles first.`,
  },
  offerings: 'Offerings in the news',
  /** The article that brings an offering into the news, and its day. */
  in: { before: 'In ', between: ', ', after: '' } satisfies Around & { between: string },
} as const;

/** A site without articles. */
export const EMPTY_SITE = {
  title: 'Nothing published yet',
  lead: 'Put a markdown file into the `news` folder of your content folder, for instance `news/first.md`. It appears here a moment later:',
  sample: `---
title: Our first article
date: 2026-01-31
description: One or two sentences that say what it reports.
categories:
  - 'Energy: Wind power'
link:
  brand: example.org
  href: https://example.org/the-original
---
The summary, in markdown or HTML.
`,
} as const;

/** Directories from A to Z. */
export const DIRECTORY = {
  /** The ways to its parts. */
  name: 'Directory',
  lead: (count: number, noun: Noun) => `${count} ${inSentence(count === 1 ? noun.one : noun.many)}, from A to Z.`,
} as const;

/** The directory of offerings, and the page of one. */
export const OFFERINGS = {
  lead: (count: number) =>
    count > 0
      ? `${COUNTS.offering(count)}: products, services, apps and data sets related to our articles.`
      : 'Products, services, apps and data sets related to our articles. There are none yet.',
  nouns: { noun: 'offering', nouns: 'offerings' },
  byTopic: 'By topic',
  kind: 'Offering',
  articles: (count: number) => countOf(count, 'related article'),
  noArticles: 'No related articles yet.',
  similar: 'Similar offerings',
} as const;

/** The directory of topics, and the page of one. */
export const TOPICS = {
  lead: (topics: number, taxonomies: number) =>
    topics === 0 ? 'No article names a topic yet.' : `${COUNTS.topic(topics)} in ${countOf(taxonomies, 'group')}.`,
  nouns: { noun: 'topic', nouns: 'topics' },
  size: (articles: number, offerings: number) =>
    [articles > 0 ? COUNTS.article(articles) : '', offerings > 0 ? COUNTS.offering(offerings) : '']
      .filter((part) => part !== '')
      .join(', '),
  noArticles: 'There are no articles on this topic yet, only offerings.',
  related: 'Related topics',
  browse: 'Browse by topic',
} as const;

/** What the house's own pages say beside what they hold. */
export const HOUSE = {
  updated: ARTICLE.updated,
  figures: { articles: 'articles', topics: 'topics', offerings: 'offerings', sources: 'sources' },
} as const;

/** What stands at an address without a page. */
export const NOT_FOUND = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  lead: 'It may have been removed, or the address may be mistyped. Search for it, or start with the latest articles.',
} as const;

/** What stands in for a page that could not be rendered. */
export const FAILED = {
  title: 'Something went wrong',
  kind: 'Error',
  heading: 'Something went wrong on this page',
  lead: 'It is our fault, not yours. Try again, or search for what you came for.',
  again: 'Try again',
  front: (site: string) => `Front page of ${site}`,
} as const;
