import type { Article } from '@/lib/article/article';
import { sha256 } from '@/lib/core/hash.mjs';
import { isSameList } from '@/lib/core/is-same-list';
import { slugify } from '@/lib/core/slug';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import type { Library } from '@/lib/library/library';
import { hasNames, type ShardNames, shardSteps } from '@/lib/search/build-shard';
import {
  NEWEST_SIZE,
  SEARCH_VERSION,
  type SearchManifest,
  type SearchNames,
  SHARD_SIZE,
  SINGLE_FILE,
} from '@/lib/search/search-files';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** The index of a library as JSON texts: the manifest, and the files it names. */
export interface SearchFiles {
  readonly manifest: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Search files with their sources. */
export interface BuiltSearchFiles extends SearchFiles {
  /** Newest first; unchanged ones are reused for the next library. */
  readonly shards: readonly ShardFile[];
}

interface ShardFile {
  readonly file: string;
  readonly json: string;
  /** Newest first, at least one. */
  readonly articles: readonly Article[];
  readonly names: ShardNames;
}

/**
 * The search index of a library, without bodies, which would be most of the download for little use. Shards are filled from
 * the oldest article on, so that publishing changes only the newest shard, and readers' caches keep the others.
 */
export function buildSearchFiles(library: Library): BuiltSearchFiles {
  return runAtOnce(searchFileSteps(library, null));
}

/**
 * {@link buildSearchFiles} in steps.
 *
 * @param previous the files of an earlier library: shards with the same articles and names are reused
 */
export function* searchFileSteps(library: Library, previous: BuiltSearchFiles | null): Steps<BuiltSearchFiles> {
  const known = new Map(previous?.shards.map((shard) => [shard.articles[0], shard]));
  const shards: ShardFile[] = [];
  for (const articles of cutIntoShards(library.articles)) {
    const last = known.get(articles[0]);
    const stays = last && isSameList(last.articles, articles) && hasNames(library, last.names);
    shards.push(stays ? last : yield* shardFileSteps(articles, library));
    yield;
  }
  const names = fileOf('names', JSON.stringify(yield* nameSteps(library)));
  const manifest: SearchManifest = {
    version: SEARCH_VERSION,
    articles: library.articles.length,
    shards: shards.map(({ file, articles }) => ({ file, articles: articles.length })),
    names: names.file,
  };
  const files = new Map([...shards, names].map(({ file, json }) => [file, json]));
  return { manifest: JSON.stringify(manifest), files, shards };
}

function* shardFileSteps(articles: readonly Article[], library: Library): Steps<ShardFile> {
  const { shard, names } = yield* shardSteps(articles, library);
  yield;
  return { ...fileOf('shard', JSON.stringify(shard)), articles, names };
}

function fileOf(kind: string, json: string): Pick<ShardFile, 'file' | 'json'> {
  return { file: `${kind}-${sha256(json).slice(0, 16)}.json`, json };
}

function cutIntoShards(articles: readonly Article[]): (readonly Article[])[] {
  if (articles.length <= SINGLE_FILE) return articles.length === 0 ? [] : [articles];
  const newest = articles.length % SHARD_SIZE || SHARD_SIZE;
  const ends = [newest % NEWEST_SIZE, Math.min(newest, (newest % NEWEST_SIZE) + NEWEST_SIZE), newest];
  for (let end = newest + SHARD_SIZE; end <= articles.length; end += SHARD_SIZE) ends.push(end);
  return ends.map((end, index) => articles.slice(ends[index - 1] ?? 0, end)).filter((shard) => shard.length > 0);
}

function* nameSteps({ offerings, topics }: Library): Steps<SearchNames> {
  const names = { offerings: [] as SearchNames['offerings'][number][], topics: [] as SearchNames['topics'][number][] };
  yield* inSteps(offerings.values(), ({ label, slug }) =>
    names.offerings.push(slugify(label) === slug ? [label] : [label, slug]),
  );
  yield* inSteps(topics.values(), ({ label, taxonomy, synonyms, slug, articles }) => {
    if (synonyms.length === 0 && articles.length > 0) return;
    const isDerived = derivedTopicSlug(label, taxonomy) === slug;
    names.topics.push(isDerived ? [label, taxonomy, synonyms] : [label, taxonomy, synonyms, slug]);
  });
  return { version: SEARCH_VERSION, ...names };
}
