/** What the site says of itself. The one place to change its name. */
export const site = {
  name: 'The Health Record',
  /** For places that hold no more than 16 characters. */
  shortName: 'Health Record',
  tagline: 'Healthcare IT, curated',
  description:
    'Curated healthcare-IT news: what was reported, who published it, which products it concerns, and the way to the original.',
  language: 'en',
  locale: 'en_US',
} as const;

/** The masthead's links, in order; pages of the house may join them. */
export const navigation = [
  { label: 'News', href: '/news' },
  { label: 'Topics', href: '/topic' },
  { label: 'Offerings', href: '/offering' },
] as const;

/** How many articles a numbered page lists. */
export const PAGE_SIZE = 24;

/** How many related articles stand below an article. */
export const RELATED_ARTICLES = 4;

/** How many similar offerings stand beside an offering. */
export const SIMILAR_OFFERINGS = 8;

/** From this age in years an article says plainly that it is old. */
export const OLD_AFTER_YEARS = 2;
