// What a site calls its parts, and what it says of itself unless its site.yaml says otherwise.

/** The parts of a site, in titles, breadcrumbs and navigation. */
export const SECTIONS = {
  home: 'Home',
  news: 'News',
  topics: 'Topics',
  offerings: 'Offerings',
  search: 'Search',
  feed: 'Feed',
} as const;

export const DEFAULT_NAME = 'News';

export const defaultDescription = (name: string): string =>
  `${name}: what was reported, who published it, and the way to the original.`;

/** Whose the texts of the feed are. */
export const copyright = (site: string): string =>
  `Titles and originals belong to their publishers; summaries are by ${site}`;
