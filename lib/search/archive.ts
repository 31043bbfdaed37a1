import { createLruCache, type LruCache } from '@/lib/core/cache';
import { yearOf } from '@/lib/core/dates';
import { slugify, slugOf } from '@/lib/core/slug';
import { inSteps, runAtOnce, type Steps } from '@/lib/core/steps';
import { slugByWay } from '@/lib/search/derived-slug';
import type { SearchNames, SearchShard } from '@/lib/search/search-files';
import { createTermIndex, FIELDS, type Field, notePosting, type Term, type TermIndex } from '@/lib/search/term-index';
import { foldedWords } from '@/lib/search/words';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** What articles can be narrowed by, next to their year. */
export const NAME_KINDS = ['topic', 'source', 'author'] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/** A name of a topic, and its folded words. */
export interface TopicName {
  readonly name: string;
  readonly words: readonly string[];
}

/** A topic, source or author as the archive knows it. */
export interface Name {
  /** What addresses call it: a slug, a domain, or the folded name of a source without one. */
  readonly key: string;
  readonly label: string;
  /** Empty for all but topics. */
  readonly taxonomy: string;
  readonly words: readonly string[];
  /** The terms of its words; none until an article has it, or the index would know words that nothing has. */
  readonly terms: Term[];
  /** Whether it has a page: all but sources without a domain. */
  readonly hasPage: boolean;
}

/** Names of one kind by number, in the order they turned up, and by key; and which of them each article has. */
export interface NameTable {
  readonly list: Name[];
  /** The numbers of each article's names, by its position. */
  readonly of: (readonly number[])[];
  readonly at: Map<string, number>;
  /** The positions of the articles that have each name, newest first. */
  readonly articles: number[][];
  readonly byFirstWord: Map<string, number[]>;
}

/** An offering that a query may name. */
export interface OfferingName {
  readonly slug: string;
  readonly label: string;
  readonly words: readonly string[];
}

/**
 * The articles that have arrived, by position: 0 is the newest of all. Columns, because a hundred thousand small
 * objects would be most of a phone's memory; filled by {@link addShard} and {@link addNames}, read-only to all others.
 */
export interface Archive {
  readonly titles: string[];
  readonly descriptions: string[];
  /** Days since 1 January 1970. */
  readonly days: number[];
  readonly years: number[];
  readonly slugs: (string | number)[];
  /** Of sources an article has one or none. */
  readonly names: Readonly<Record<NameKind, NameTable>>;
  readonly offerings: OfferingName[];
  /** All names of the topics that have several, their labels first, by the topic's number. */
  readonly topicNames: Map<number, readonly TopicName[]>;
  readonly terms: TermIndex;
  /** Postings of phrases asked for since the last shard, by the phrase. */
  readonly phrases: LruCache<string, readonly number[]>;
}

/** How many phrases are remembered: a query keeps its own from keystroke to keystroke. */
const PHRASES = 50;

export function emptyArchive(): Archive {
  const table = (): NameTable => ({ list: [], of: [], at: new Map(), articles: [], byFirstWord: new Map() });
  return {
    titles: [],
    descriptions: [],
    days: [],
    years: [],
    slugs: [],
    names: { topic: table(), source: table(), author: table() },
    offerings: [],
    topicNames: new Map(),
    terms: createTermIndex(),
    phrases: createLruCache(PHRASES),
  };
}

const NONE: readonly number[] = [];

/** Adds a shard's articles behind those that are there; shards must come newest first. */
export function addShard(archive: Archive, shard: SearchShard): void {
  runAtOnce(addShardSteps(archive, shard));
}

/** {@link addShard} with stops. Until the last of them nobody may be answered from the archive. */
export function* addShardSteps(archive: Archive, shard: SearchShard): Steps<void> {
  const { topic, source, author } = archive.names;
  const topics = shard.topics.map(([label, taxonomy, slug]) =>
    numberOf(topic, slug ?? derivedTopicSlug(label, taxonomy), label, taxonomy),
  );
  const authors = shard.authors.map((name) => numberOf(author, slugOf(name), name));
  const sources = shard.sources.map(([name, domain]) => sourceNumber(source, name, domain));
  // One list for each combination that recurs: most articles share theirs with hundreds of others.
  const [topicLists, authorLists, sourceLists] = [listsOf(topics), listsOf(authors), listsOf(sources)];
  let day = 0;
  yield* inSteps(shard.titles.keys(), (index) => {
    const step = shard.days[index] ?? 0;
    day = index === 0 ? step : day - step;
    archive.titles.push(shard.titles[index] ?? '');
    archive.descriptions.push(shard.descriptions[index] ?? '');
    archive.days.push(day);
    archive.years.push(yearOf(day));
    archive.slugs.push(shard.slugs[index] ?? 0);
    topic.of.push(topicLists(shard.topicsOf[index] ?? NONE));
    author.of.push(authorLists(shard.authorsOf[index] ?? NONE));
    const own = shard.sourceOf[index] ?? -1;
    source.of.push(own < 0 ? NONE : sourceLists([own]));
    indexArticle(archive, archive.titles.length - 1);
  });
  archive.phrases.clear();
}

/** Turns positions in a shard's dictionary into numbers of names; equal lists become one. */
function listsOf(numbers: readonly number[]): (positions: readonly number[]) => readonly number[] {
  const single = numbers.map((number) => [number]);
  const several = new Map<string, readonly number[]>();
  return (positions) => {
    const [first, ...rest] = positions;
    if (first === undefined) return NONE;
    if (rest.length === 0) return single[first] ?? NONE;
    const key = positions.join();
    const list = several.get(key) ?? positions.flatMap((position) => numbers[position] ?? NONE);
    several.set(key, list);
    return list;
  };
}

/** Adds offerings, topics without articles, and what else topics are called. */
export function addNames(archive: Archive, names: SearchNames): void {
  for (const [label, slug] of names.offerings)
    archive.offerings.push({ slug: slug ?? slugify(label), label, words: foldedWords(label) });
  for (const [label, taxonomy, synonyms, slug] of names.topics) {
    const key = slug ?? derivedTopicSlug(label, taxonomy);
    const topic = numberOf(archive.names.topic, key, label, taxonomy);
    if (synonyms.length > 0) archive.topicNames.set(topic, differentNames([label, ...synonyms]));
  }
}

/** By their words, because a list may repeat the label, or a name in other capitals. */
function differentNames(names: readonly string[]): readonly TopicName[] {
  const different = new Map<string, TopicName>();
  for (const name of names) {
    const words = foldedWords(name);
    const said = words.join(' ');
    different.set(said, { name, words });
  }
  return [...different.values()];
}

/** The slug of the article at a position. */
export function slugAt(archive: Archive, position: number): string {
  const slug = archive.slugs[position] ?? '';
  if (typeof slug === 'string') return slug;
  const [source] = namesAt(archive, 'source', position);
  return slugByWay(source?.hasPage ? source.key : '', archive.titles[position] ?? '', slug);
}

/** The names of one kind that the article at a position has. */
export function namesAt({ names }: Archive, kind: NameKind, position: number): readonly Name[] {
  const { list, of } = names[kind];
  return (of[position] ?? NONE).flatMap((number) => list[number] ?? []);
}

const FIELD_AT = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<Field, number>;

function indexArticle({ terms, names, titles, descriptions }: Archive, position: number): void {
  noteText(terms, titles[position] ?? '', position, FIELD_AT.title);
  noteNames(terms, names.topic, position, FIELD_AT.topics);
  noteText(terms, descriptions[position] ?? '', position, FIELD_AT.description);
  noteNames(terms, names.author, position, FIELD_AT.authors);
  noteNames(terms, names.source, position, FIELD_AT.source);
}

function noteText(terms: TermIndex, text: string, position: number, field: number): void {
  for (const word of foldedWords(text)) notePosting(terms.term(word), position, field);
}

function noteNames(terms: TermIndex, { list, of, articles }: NameTable, position: number, field: number): void {
  for (const number of of[position] ?? NONE) {
    articles[number]?.push(position);
    const name = list[number];
    if (!name) continue;
    if (name.terms.length === 0) name.terms.push(...name.words.map(terms.term));
    for (const term of name.terms) notePosting(term, position, field);
  }
}

function sourceNumber(sources: NameTable, name: string, domain = name): number {
  const page = domain !== '';
  return numberOf(sources, page ? domain : slugOf(name), name, '', page);
}

function numberOf(table: NameTable, key: string, label: string, taxonomy = '', hasPage = true): number {
  const known = table.at.get(key);
  if (known !== undefined) return known;
  table.at.set(key, table.list.length);
  table.articles.push([]);
  const words = foldedWords(label);
  const number = table.list.push({ key, label, taxonomy, words, terms: [], hasPage }) - 1;
  const [first] = words;
  if (first !== undefined) table.byFirstWord.set(first, [...(table.byFirstWord.get(first) ?? []), number]);
  return number;
}
