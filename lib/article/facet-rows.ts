import type { Article } from '@/lib/article/article';
import { TOPICS_PATH } from '@/lib/config/paths';
import { slugOf } from '@/lib/core/slug';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** A value of a facet as a reader sees it. */
export interface FacetName {
  /** Its name in addresses: a slug or a domain. */
  readonly key: string;
  readonly label: string;
  /** Empty for all but topics. */
  readonly taxonomy: string;
}

/**
 * How an article holds its values of one facet. Entries are the article's own objects; articles share them, so
 * comparing objects is enough to recognise most.
 */
export interface FacetEntries {
  entriesOf(article: Article): readonly object[];
  /** The name of an entry in addresses: a slug or a domain, the same for every spelling of one name. */
  keyOf(entry: object): string;
  labelOf(entry: object): string;
}

/** What a facet needs whose values are names (all but the year). */
export interface FacetNames {
  /** The key that usually follows from a name. The search index stores a key only where it differs. */
  usualKey(label: string, taxonomy: string): string;
  /** Address of the directory; that of a value follows below it. */
  readonly directory: string;
  hasPage(key: string): boolean;
  /**
   * Whether the values are proper names. A query that is exactly such a name finds that value's articles first, before
   * articles that only mention it.
   */
  readonly isProper: boolean;
  /** Weight of a word of a name in a search; `FIELD_WEIGHTS` of lib/search has the others. */
  readonly weight: number;
  /** Name of the field in a search result, and how it is made from the names. */
  readonly result: { readonly field: string; readonly from: (names: readonly FacetName[]) => unknown };
  /**
   * The words between "articles" and a value, as in "articles by Ada"; null where this facet has pages of its own kind
   * (topics): such a kind is none of `LISTED_KINDS`.
   */
  readonly relation: string | null;
}

/** One facet, by which lists and searches can be narrowed. */
export interface FacetRow {
  /** Title for one value and for several; callers lower-case them within a sentence. */
  readonly one: string;
  readonly many: string;
  /** Null for years, which follow from the date. */
  readonly names: FacetNames | null;
}

const labels = (names: readonly FacetName[]): readonly string[] => names.map(({ label }) => label);
const firstLabel = (names: readonly FacetName[]): string => names[0]?.label ?? '';

/**
 * Every facet, in the order in which readers see them: the one table of them. The search index, its query, filters,
 * addresses and API, the library's groups, the lists at the side of a page, pages, directories and the sitemap are made
 * from these rows.
 */
export const FACET_ROWS = {
  topic: {
    one: 'Topic',
    many: 'Topics',
    names: {
      usualKey: derivedTopicSlug,
      directory: TOPICS_PATH,
      hasPage: () => true,
      isProper: false,
      weight: 2,
      result: {
        field: 'topics',
        from: (names: readonly FacetName[]) =>
          names.map(({ key, label, taxonomy }) => ({ slug: key, label, taxonomy })),
      },
      relation: null,
    },
  },
  source: {
    one: 'Source',
    many: 'Sources',
    names: {
      usualKey: (label) => label,
      directory: '/source',
      // Keys are domains or, without one, slugs. Only domains hold a dot, and only they have a page.
      hasPage: (key) => key.includes('.'),
      isProper: true,
      weight: 1,
      result: { field: 'source', from: firstLabel },
      relation: 'first published by',
    },
  },
  author: {
    one: 'Author',
    many: 'Authors',
    names: {
      usualKey: slugOf,
      directory: '/author',
      hasPage: () => true,
      isProper: true,
      weight: 1,
      result: { field: 'authors', from: labels },
      relation: 'by',
    },
  },
  institution: {
    one: 'Institution',
    many: 'Institutions',
    names: {
      usualKey: slugOf,
      directory: '/institution',
      hasPage: () => true,
      isProper: true,
      weight: 1,
      result: { field: 'institution', from: firstLabel },
      relation: 'about',
    },
  },
  year: { one: 'Year', many: 'Years', names: null },
} as const satisfies Readonly<Record<string, FacetRow>>;

/** How articles hold the values of each row above; in a table of its own, which browser bundles do not need. */
export const FACET_ENTRIES = {
  topic: {
    entriesOf: ({ topics }) => topics,
    keyOf: ({ slug }: Article['topics'][number]) => slug,
    labelOf: ({ label }: Article['topics'][number]) => label,
  },
  source: {
    entriesOf: ({ publisher }) => (publisher ? [publisher] : []),
    keyOf: ({ domain, name }: NonNullable<Article['publisher']>) => domain ?? slugOf(name),
    labelOf: ({ name }: NonNullable<Article['publisher']>) => name,
  },
  author: {
    entriesOf: ({ authors }) => authors,
    keyOf: ({ slug }: Article['authors'][number]) => slug,
    labelOf: ({ name }: Article['authors'][number]) => name,
  },
  institution: {
    // A name without a letter or digit makes no address.
    entriesOf: ({ institution }) => (institution && slugOf(institution.name) !== '' ? [institution] : []),
    keyOf: ({ name }: NonNullable<Article['institution']>) => slugOf(name),
    labelOf: ({ name }: NonNullable<Article['institution']>) => name,
  },
} as const satisfies {
  readonly [K in keyof typeof FACET_ROWS as (typeof FACET_ROWS)[K]['names'] extends null ? never : K]: FacetEntries;
};
