import type { Article } from '@/lib/article/article';
import { TOPICS_PATH } from '@/lib/config/paths';
import { slugOf } from '@/lib/core/slug';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** A value of a facet as a reader sees it. */
export interface FacetName {
  /** What addresses call it: a slug, or a domain. */
  readonly key: string;
  readonly label: string;
  /** Empty for all but topics. */
  readonly taxonomy: string;
}

/**
 * How an article names its values. Entries are the objects that it holds: articles share them, so that most are recognised
 * without reading them.
 */
export interface FacetEntries {
  entriesOf(article: Article): readonly object[];
  /** What addresses call an entry; the same for every spelling of one name. */
  keyOf(entry: object): string;
  labelOf(entry: object): string;
}

/** Values that are names. */
export interface FacetNames {
  /** The key that most values of that name have, which therefore need not travel with the search index. */
  usualKey(label: string, taxonomy: string): string;
  /** Address of the directory; that of a value follows below it. */
  readonly directory: string;
  /** Whether a value has a page. */
  hasPage(key: string): boolean;
  /** Whether who writes the whole name, and nothing else, wants that alone: a person's, not a subject's. */
  readonly isProper: boolean;
  /** What a word of a name counts for in a search, where one of a title counts for 4. */
  readonly weight: number;
  /** The field of a search result that holds the names, and what it holds of them. */
  readonly result: { readonly field: string; readonly from: (names: readonly FacetName[]) => unknown };
  /** How articles are related to a value, as in "articles by Ada"; null where its pages are none of the usual lists. */
  readonly relation: string | null;
}

/** What articles can be found and narrowed by. */
export interface FacetRow {
  /** In the title of a list, for one value and for several; in a sentence they begin with a small letter. */
  readonly one: string;
  readonly many: string;
  /** Null where the values are those of the day: years. */
  readonly names: FacetNames | null;
}

const labels = (names: readonly FacetName[]): readonly string[] => names.map(({ label }) => label);
const firstLabel = (names: readonly FacetName[]): string => names[0]?.label ?? '';

/**
 * Every facet, in the order in which readers see them: the one place that names them. The index of the search, its
 * query, filters, address and API, the library's groups, lists beside lists, pages, directories and the sitemap are
 * made of these rows.
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
      // Of a source without a domain nothing but a name is known; no slug holds a dot, every domain does.
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

/** How articles name the values of each row above; apart from them, because no browser reads articles. */
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
