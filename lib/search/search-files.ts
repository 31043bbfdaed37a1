/**
 * The search index as it travels: a manifest, and shards of columns.
 *
 * `/search/manifest.json` says which shards there are, newest articles first, and is asked for again each time. A
 * shard's name holds a hash of its content, so it may be kept for ever; it is complete in itself, so that the others
 * still serve when one is missing. `docs/search.md` describes every field.
 */

/** Changes whenever a shape below does. A tab that was opened before the change asks the server instead. */
export const SEARCH_VERSION = 2;

/** Articles in one file when there is only one; above that, articles in each shard. */
export const SINGLE_FILE = 2000;
export const SHARD_SIZE = 1000;

/** The newest thousand comes in parts of at most this size, because the first of them is waited for. */
export const NEWEST_SIZE = 500;

export interface SearchManifest {
  readonly version: number;
  /** Articles in all shards together. */
  readonly articles: number;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  /** The file of names: offerings, and what else topics are called. */
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
  /** Days since 1 January 1970 for the first article; for each later one, days before the article in front of it. */
  readonly days: readonly number[];
  /** The slug; or a number, its place among the slugs that source and title lead to. */
  readonly slugs: readonly (string | number)[];
  /** The names that its articles have, by facet; a facet that none of them has is left out. */
  readonly names: Readonly<Record<string, NameColumn>>;
}

export interface NameColumn {
  /** Each name once. */
  readonly list: readonly NameEntry[];
  /** For each article a position in `list`, or several or none as a list. */
  readonly of: readonly (number | readonly number[])[];
}

/** A label alone; with its taxonomy; with its key as well where the two do not lead to it. */
export type NameEntry = string | readonly [label: string, taxonomy: string, key?: string];

/** Names that stand in no article. */
export interface SearchNames {
  readonly version: number;
  /** Label, and the slug where the label does not lead to it. */
  readonly offerings: readonly (readonly [label: string, slug?: string])[];
  /** Topics with other names or without articles: label, taxonomy, other names, and the slug as in a shard. */
  readonly topics: readonly (readonly [label: string, taxonomy: string, names: readonly string[], slug?: string])[];
}

/** A name taken apart; its key where it is written. */
export function partsOf(entry: NameEntry): readonly [label: string, taxonomy: string, key?: string] {
  return typeof entry === 'string' ? [entry, ''] : entry;
}

/** @throws {Error} when it is of another version or not what it says */
export function parseManifest(json: string): SearchManifest {
  return parseFile<SearchManifest>(
    json,
    ({ shards, articles, names }) => Array.isArray(shards) && Number.isInteger(articles) && typeof names === 'string',
  );
}

/**
 * @param articles how many the manifest promised
 * @throws {Error} when it is of another version, cut short, or holds another number of articles
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

/** @throws {Error} when it is of another version or not what it says */
export function parseNames(json: string): SearchNames {
  return parseFile<SearchNames>(json, ({ offerings, topics }) => [offerings, topics].every(Array.isArray));
}

/**
 * The files come from this host and the same build, so beyond version and wholeness their types are taken as said. One
 * message for all that may be wrong: nobody reads it, whoever loads the files does without one.
 */
function parseFile<T extends { readonly version: number }>(json: string, isWhole: (file: T) => boolean): T {
  const file: T | null = JSON.parse(json);
  if (file?.version !== SEARCH_VERSION || !isWhole(file)) throw new Error('not whole');
  return file;
}
