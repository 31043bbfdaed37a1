import type { FacetRow } from '@/lib/article/facet-rows';
import { inSentence } from '@/lib/article/facets';
import { countOf } from '@/lib/core/count-of';
import { SECTIONS } from '@/lib/site/texts';

// What models bring to pages, search engines and social posts: headings, descriptions, labels. Each export stands for
// itself, so that browsers get those that they use.

/** What a facet's values are called, one and several. */
export type Noun = Pick<FacetRow, 'one' | 'many'>;

/** Numbers of things. */
export const COUNTS = {
  article: (count: number) => countOf(count, 'article'),
  offering: (count: number) => countOf(count, 'offering'),
  topic: (count: number) => countOf(count, 'topic'),
} as const;

/** Behind a number of articles, for those who listen. */
export const articleUnit = (count: number): string => (count === 1 ? ' article' : ' articles');

/** One page of a list of several. */
export const NUMBERED = {
  title: (title: string, number: number) => `${title}, page ${number}`,
  description: (description: string, number: number, of: number) => `${description} Page ${number} of ${of}.`,
  crumb: (number: number) => `Page ${number}`,
} as const;

/** Every article, and those of a year or a month. */
export const NEWS = {
  description: 'All curated articles, newest first.',
  byYear: 'By year',
  kind: 'Archive',
  title: (period: string) => `News of ${period}`,
  ofPeriod: (period: string) => `Curated articles of ${period}, newest first.`,
  monthsOf: (year: string) => `Months of ${year}`,
} as const;

/** What a list is in figures. */
export const FACTS = {
  only: 'Published',
  latest: 'Latest article',
  first: 'First article',
} as const;

/** The values of a facet. */
export const FACET_LISTS = {
  /** @param relation how articles are related to the value, as in "by" */
  description: (relation: string, value: string) => `Curated articles ${relation} ${value}, newest first.`,
  directory: ({ many }: Noun) =>
    `All ${inSentence(many)} of the archive, from A to Z, with the number of articles of each.`,
  all: ({ many }: Noun) => `All ${inSentence(many)}`,
} as const;

/** Other articles beside one. */
export const MORE = {
  onTopic: (topic: string) => `More on ${topic}`,
  about: (institution: string) => `More about ${institution}`,
  from: (source: string) => `More from ${source}`,
  news: 'More news',
} as const;

/** A PDF without a name. */
export const UNNAMED_PDF = 'Document';

export const offeringDescription = (name: string): string =>
  `Curated articles related to ${name}, its topics and similar offerings.`;

export const OFFERINGS_DESCRIPTION =
  'All products, services, apps and data sets related to our articles, from A to Z and by topic.';

export const topicDescription = (topic: string, taxonomy: string): string =>
  `Curated articles on ${topic} (${taxonomy}), newest first, with related offerings.`;

export const TOPICS_DESCRIPTION = 'All topics of the archive by group, with the number of articles on each.';

/** @param words what is searched for; empty where nothing is */
export const searchTitle = (words: string): string => (words === '' ? SECTIONS.search : `${SECTIONS.search}: ${words}`);

export const SEARCH_DESCRIPTION = 'Search all curated articles by words, names and days.';
