/**
 * The files of the search index: a manifest, and shards of columns.
 *
 * `/search/manifest.json` lists the shards, newest articles first, and is revalidated each time. A shard's name contains a
 * hash of its content, so it may be cached for ever; each works by itself, so that a missing one does not stop the search.
 * `docs/search.md` describes every field.
 */

/** Changes with every change of the types below. A tab opened before such a change searches on the server instead. */
export const SEARCH_VERSION = 2;

/** Up to this many articles are one file; more are split into shards of SHARD_SIZE. */
export const SINGLE_FILE = 2000;
export const SHARD_SIZE = 1000;

/** The newest shard is split into parts of at most this many articles, because readers wait for the first part. */
export const NEWEST_SIZE = 500;

export interface SearchManifest {
  readonly version: number;
  /** Number of articles in all shards. */
  readonly articles: number;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  /** The file of {@link SearchNames}. */
  readonly names: string;
}

export interface ShardEntry {
  readonly file: string;
  readonly articles: number;
}

/** Entry `i` of each column belongs to article `i` of the shard, newest first. */
export interface SearchShard {
  readonly version: number;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** For the first article days since 1 January 1970; for each further one days before the previous article. */
  readonly days: readonly number[];
  /** The slug; or a number, the way by which source and title give it. */
  readonly slugs: readonly (string | number)[];
  /** The names of its articles, by facet, without facets that no article has. */
  readonly names: Readonly<Record<string, NameColumn>>;
}

export interface NameColumn {
  /** Each name once. */
  readonly list: readonly NameEntry[];
  /** For each article a position in `list`; or a list of several, or none. */
  readonly of: readonly (number | readonly number[])[];
}

/** A label; with its taxonomy, if it has one; with its key, if these do not give it. */
export type NameEntry = string | readonly [label: string, taxonomy: string, key?: string];

/** Names that are not in shards. */
export interface SearchNames {
  readonly version: number;
  /** Label, and the slug if the label does not give it. */
  readonly offerings: readonly (readonly [label: string, slug?: string])[];
  /** Topics with other names or without articles: label, taxonomy, other names, and the slug as in a shard. */
  readonly topics: readonly (readonly [label: string, taxonomy: string, names: readonly string[], slug?: string])[];
}

export function partsOf(entry: NameEntry): readonly [label: string, taxonomy: string, key?: string] {
  return typeof entry === 'string' ? [entry, ''] : entry;
}

/** @throws {Error} if it has another version, or is invalid */
export function parseManifest(json: string): SearchManifest {
  return parseFile<SearchManifest>(
    json,
    ({ shards, articles, names }) => Array.isArray(shards) && Number.isInteger(articles) && typeof names === 'string',
  );
}

/**
 * @param articles number of articles in the manifest
 * @throws {Error} if it has another version, is invalid, or has another number of articles
 */
export function parseShard(json: string, articles: number): SearchShard {
  return parseFile<SearchShard>(
    json,
    ({ titles, descriptions, days, slugs, names }) =>
      [titles, descriptions, days, slugs, ...Object.values(names).map(({ of }) => of)].every(
        (column) => Array.isArray(column) && column.length === articles,
      ) && Object.values(names).every(({ list }) => Array.isArray(list)),
  );
}

/** @throws {Error} if it has another version, or is invalid */
export function parseNames(json: string): SearchNames {
  return parseFile<SearchNames>(json, ({ offerings, topics }) => [offerings, topics].every(Array.isArray));
}

/**
 * The files come from this host and the same build, so only version and completeness are checked. One message for every
 * mistake, because callers only skip the file.
 */
function parseFile<T extends { readonly version: number }>(json: string, isWhole: (file: T) => boolean): T {
  const file: T | null = JSON.parse(json);
  if (file?.version !== SEARCH_VERSION || !isWhole(file)) throw new Error('not whole');
  return file;
}
