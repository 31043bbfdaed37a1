import type { FacetName } from '@/lib/article/facet-rows';
import { forEachKind, NAME_KINDS, type NameKind, namesOf } from '@/lib/article/facets';
import { createLruCache, type LruCache } from '@/lib/core/cache';
import { yearOf } from '@/lib/core/dates';
import { slugify } from '@/lib/core/slug';
import { inSteps, type Steps } from '@/lib/core/steps';
import { slugByWay } from '@/lib/search/derived-slug';
import {
  type NameColumn,
  type NameEntry,
  partsOf,
  type SearchNames,
  type SearchShard,
} from '@/lib/search/search-files';
import { createTermIndex, FIELD_BIT, notePosting, type Term, type TermIndex } from '@/lib/search/term-index';
import { eachWord, foldedWords } from '@/lib/search/words';
import { derivedTopicSlug } from '@/lib/topic/normalise-topic';

/** A name of a topic, and its folded words. */
export interface TopicName {
  readonly name: string;
  readonly words: readonly string[];
}

/** A value of a facet in the archive. */
export interface Name extends FacetName {
  readonly words: readonly string[];
  /** The terms of its words; empty until an article has the name, so that the index has no words without articles. */
  readonly terms: Term[];
}

/** The names of one kind. Their numbers are positions in `list`. */
export interface NameTable {
  readonly list: Name[];
  /** The numbers of each article's names, by the article's position. */
  readonly numbersAt: (readonly number[])[];
  /** Numbers by key. */
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
 * The articles that have arrived, by position: 0 is the newest. Columns, because a hundred thousand small objects would fill
 * most of a phone's memory. Only {@link addShardSteps} and {@link addNames} write to it.
 */
export interface Archive {
  readonly titles: string[];
  readonly descriptions: string[];
  /** Days since 1 January 1970. */
  readonly days: number[];
  readonly years: number[];
  readonly slugs: (string | number)[];
  readonly names: Readonly<Record<NameKind, NameTable>>;
  readonly offerings: OfferingName[];
  /** All names of topics with several, the label first, by the topic's number. */
  readonly topicNames: Map<number, readonly TopicName[]>;
  readonly terms: TermIndex;
  /** Postings by phrase, cached until the next shard arrives. */
  readonly phrases: LruCache<string, readonly number[]>;
}

/** Cached phrases: a query keeps its phrases from keystroke to keystroke. */
const PHRASES = 50;

export function emptyArchive(): Archive {
  const table = (): NameTable => ({ list: [], numbersAt: [], at: new Map(), articles: [], byFirstWord: new Map() });
  return {
    titles: [],
    descriptions: [],
    days: [],
    years: [],
    slugs: [],
    names: forEachKind(NAME_KINDS, table),
    offerings: [],
    topicNames: new Map(),
    terms: createTermIndex(),
    phrases: createLruCache(PHRASES),
  };
}

const NONE: readonly number[] = [];

const NO_NAMES: NameColumn = { list: [], of: [] };

/** Appends a shard's articles; shards must come newest first. Between the steps the archive must not be searched. */
export function* addShardSteps(archive: Archive, shard: SearchShard): Steps<void> {
  const columns = NAME_KINDS.map((kind) => {
    const { list, of } = shard.names[kind] ?? NO_NAMES;
    const table = archive.names[kind];
    return { table, of, listAt: listsOf(list.map((entry) => numberOfEntry(table, kind, entry))) };
  });
  let day = 0;
  yield* inSteps(shard.titles.keys(), (index) => {
    const step = shard.days[index] ?? 0;
    day = index === 0 ? step : day - step;
    archive.titles.push(shard.titles[index] ?? '');
    archive.descriptions.push(shard.descriptions[index] ?? '');
    archive.days.push(day);
    archive.years.push(yearOf(day));
    archive.slugs.push(shard.slugs[index] ?? 0);
    for (const { table, of, listAt } of columns) table.numbersAt.push(listAt(of[index] ?? NONE));
    indexArticle(archive, archive.titles.length - 1);
  });
  archive.phrases.clear();
}

/** Turns positions in a shard's dictionary into numbers of names. Articles with one and the same name share its list. */
function listsOf(numbers: readonly number[]): (positions: number | readonly number[]) => readonly number[] {
  const single = numbers.map((number) => [number]);
  return (positions) =>
    typeof positions === 'number'
      ? (single[positions] ?? NONE)
      : positions.length === 0
        ? NONE
        : positions.flatMap((position) => numbers[position] ?? NONE);
}

/** Adds offerings, topics without articles, and synonyms of topics. */
export function addNames(archive: Archive, names: SearchNames): void {
  for (const [label, slug] of names.offerings)
    archive.offerings.push({ slug: slug ?? slugify(label), label, words: foldedWords(label) });
  for (const [label, taxonomy, synonyms, slug] of names.topics) {
    const key = slug ?? derivedTopicSlug(label, taxonomy);
    const topic = numberOf(archive.names.topic, { key, label, taxonomy });
    if (synonyms.length > 0) archive.topicNames.set(topic, differentNames([label, ...synonyms]));
  }
}

/** Names that differ in their words: a list may repeat the label, or a name in other capitals. */
function differentNames(names: readonly string[]): readonly TopicName[] {
  const different = new Map<string, TopicName>();
  for (const name of names) {
    const words = foldedWords(name);
    const said = words.join(' ');
    different.set(said, { name, words });
  }
  return [...different.values()];
}

export function slugAt(archive: Archive, position: number): string {
  const slug = archive.slugs[position] ?? '';
  if (typeof slug === 'string') return slug;
  const [source] = namesAt(archive, 'source', position);
  return slugByWay(
    source && namesOf('source').hasPage(source.key) ? source.key : '',
    archive.titles[position] ?? '',
    slug,
  );
}

/** The names of one kind that the article at a position has. */
export function namesAt({ names }: Archive, kind: NameKind, position: number): readonly Name[] {
  const { list, numbersAt } = names[kind];
  return (numbersAt[position] ?? NONE).flatMap((number) => list[number] ?? []);
}

function indexArticle({ terms, names, titles, descriptions }: Archive, position: number): void {
  noteText(terms, titles[position] ?? '', position, FIELD_BIT.title);
  noteText(terms, descriptions[position] ?? '', position, FIELD_BIT.description);
  for (const kind of NAME_KINDS) noteNames(terms, names[kind], position, FIELD_BIT[kind]);
}

function noteText(terms: TermIndex, text: string, position: number, fieldBit: number): void {
  eachWord(text, (word) => notePosting(terms.term(word), position, fieldBit));
}

function noteNames(
  terms: TermIndex,
  { list, numbersAt, articles }: NameTable,
  position: number,
  fieldBit: number,
): void {
  for (const number of numbersAt[position] ?? NONE) {
    articles[number]?.push(position);
    const name = list[number];
    if (!name) continue;
    if (name.terms.length === 0) name.terms.push(...name.words.map(terms.term));
    for (const term of name.terms) notePosting(term, position, fieldBit);
  }
}

function numberOfEntry(table: NameTable, kind: NameKind, entry: NameEntry): number {
  const [label, taxonomy, key = namesOf(kind).usualKey(label, taxonomy)] = partsOf(entry);
  return numberOf(table, { key, label, taxonomy });
}

function numberOf(table: NameTable, name: FacetName): number {
  const { key, label } = name;
  const known = table.at.get(key);
  if (known !== undefined) return known;
  table.at.set(key, table.list.length);
  table.articles.push([]);
  const words = foldedWords(label);
  const number = table.list.push({ ...name, words, terms: [] }) - 1;
  const [first] = words;
  if (first !== undefined) table.byFirstWord.set(first, [...(table.byFirstWord.get(first) ?? []), number]);
  return number;
}
