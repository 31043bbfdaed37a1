// Queries as readers type them, made from an archive's own articles: the same ones for the same seed.
import { withinEdits } from '@/lib/core/edit-distance';
import { createRandom, type Random } from './random';
import type { Row } from './search-engines';

/** What a reader remembers of an article, and the ways in which it may come out of the fingers. */
export interface KnownItem {
  readonly untouched: string;
  readonly swapped: string;
  /** Null where no word is long enough to be mistyped. */
  readonly oneTypo: string | null;
  readonly twoTypos: string | null;
  /** Slugs of the articles whose title has every word. */
  readonly relevant: ReadonlySet<string>;
}

/** Questions and requests as people type them; the words of the title stand for `*`. */
const SENTENCES = [
  'who wrote about * and *',
  'when was the * * launched',
  'how is * still used for *',
  'what are the best ways to * with *?',
  'articles about * by people who know *',
  'why do we need * in our *',
  'is there any more about * or * that I should read',
];

/** Others, by which the engine's lists of words were not made: each is measured by itself. */
const UNSEEN_SENTENCES = [
  'have we published something on * or *',
  'can you remind me what * has to do with *',
  'where did I see that thing on * and *',
  'how come * needs *',
  'did I miss anything on * or *',
  'anybody know how * works with *',
  'just curious about * and *',
  'please show me more on * and *',
  'what do people say about * and *',
  'which of your posts covers * and *',
] as const;

/** What readers type for words that a title spells in another way, by kind. */
export const OTHERWISE = ['other number', 'joined', 'split', 'sentence', 'initials', ...UNSEEN_SENTENCES] as const;

export type Otherwise = (typeof OTHERWISE)[number];

/** A query that says a title's words in another way, and the slugs of the articles whose title has them. */
export interface OtherwiseQuery {
  readonly query: string;
  readonly relevant: ReadonlySet<string>;
}

/** The name of a topic, an author or a source, and the slugs of the articles that carry it. */
export interface NameQuery {
  readonly name: string;
  readonly relevant: ReadonlySet<string>;
}

/**
 * Queries of each kind, `count` of them at most: a title's words in the other number, two neighbours written together, a
 * word that is two of the archive's written apart, words within a question (of several kinds, and each of {@link UNSEEN_SENTENCES}), capitals with points and `U.S.` without.
 */
export function otherwiseQueries(
  rows: readonly Row[],
  seed: number,
  count: number,
): Readonly<Record<Otherwise, readonly OtherwiseQuery[]>> {
  const random = createRandom(seed, 'said otherwise');
  const slugsByWord = indexTitles(rows);
  const queriesOf = (say: (title: string) => Said | null): OtherwiseQuery[] => {
    const made = random.shuffled(rows).flatMap(({ title }): OtherwiseQuery[] => {
      const said = say(title);
      return said === null ? [] : [{ query: said.query, relevant: slugsWithAll(slugsByWord, said.words) }];
    });
    return made.slice(0, count);
  };
  return {
    'other number': queriesOf((title) => inOtherNumber(title, random)),
    joined: queriesOf((title) => joined(title, random)),
    split: queriesOf((title) => split(title, random, slugsByWord)),
    sentence: queriesOf((title) => asSentence(title, SENTENCES, random)),
    initials: queriesOf((title) => withInitials(title, random)),
    ...(Object.fromEntries(
      UNSEEN_SENTENCES.map((sentence) => [sentence, queriesOf((title) => asSentence(title, [sentence], random))]),
    ) as Record<(typeof UNSEEN_SENTENCES)[number], OtherwiseQuery[]>),
  };
}

/** A query, and the words as titles have them. */
interface Said {
  readonly query: string;
  readonly words: readonly string[];
}

/** Words beside the one that is said otherwise, so that not every article with it will do. */
const WORDS_BESIDE = 2;

function beside(title: string, words: readonly string[], random: Random): string[] {
  const others = memorableWords(title).filter((word) => !words.includes(word));
  return random.shuffled(others).slice(0, WORDS_BESIDE);
}

const SHORTEST_NOUN = 5;

function inOtherNumber(title: string, random: Random): Said | null {
  const nouns = memorableWords(title).filter(
    (word) => word.length >= SHORTEST_NOUN && /^[a-z]+$/.test(word) && !/(?:ing|ed|ly|ss|us|is|ics|news)$/.test(word),
  );
  if (nouns.length === 0) return null;
  const noun = random.pick(nouns);
  const others = beside(title, [noun], random);
  return { query: [otherNumber(noun), ...others].join(' '), words: [noun, ...others] };
}

function otherNumber(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:x|ss|sh|ch)es$/.test(noun)) return noun.slice(0, -2);
  if (noun.endsWith('s')) return noun.slice(0, -1);
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|sh|ch)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function joined(title: string, random: Random): Said | null {
  const pairs = [
    ...title.toLowerCase().matchAll(/(?<![\p{L}\p{N}'’])(?=([\p{L}\p{N}]+)[ -]([\p{L}\p{N}]+)(?![\p{L}\p{N}'’]))/gu),
  ]
    .map(([, first = '', second = '']) => [first, second])
    .filter((pair) => pair.every((word) => word.length > 1 && !STOP_WORDS.has(word)) && pair.join('').length > 5);
  if (pairs.length === 0) return null;
  const pair = random.pick(pairs);
  const others = beside(title, pair, random).slice(1);
  return { query: [pair.join(''), ...others].join(' '), words: [...pair, ...others] };
}

function split(title: string, random: Random, known: ReadonlyMap<string, unknown>): Said | null {
  const ways = memorableWords(title).flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 5) }, (_, cut) => [
      word,
      word.slice(0, cut + 3),
      word.slice(cut + 3),
    ]).filter(([, first = '', second = '']) => known.has(first) && known.has(second)),
  );
  if (ways.length === 0) return null;
  const [word = '', ...halves] = random.pick(ways);
  const others = beside(title, [word], random).slice(1);
  return { query: [...halves, ...others].join(' '), words: [word, ...others] };
}

function asSentence(title: string, sentences: readonly string[], random: Random): Said | null {
  const words = random.shuffled(memorableWords(title)).slice(0, 2);
  if (words.length < 2) return null;
  const [first = '', second = ''] = words;
  return { query: random.pick(sentences).replace('*', first).replace('*', second), words };
}

function withInitials(title: string, random: Random): Said | null {
  const written = title.match(/(?<![\p{L}\p{N}.&'’])(?:[A-Z]{2,4}|(?:[A-Z]\.){2,})(?![\p{L}\p{N}&'’])/gu) ?? [];
  if (written.length === 0 || !/[a-z]/.test(title)) return null;
  const capitals = random.pick(written);
  const letters = [...capitals.replaceAll('.', '').toLowerCase()];
  const words = capitals.includes('.') ? letters : [letters.join('')];
  const others = beside(title, words, random);
  const query = capitals.includes('.') ? letters.join('') : letters.map((letter) => `${letter}.`).join('');
  return { query: [query, ...others].join(' '), words: [...words, ...others] };
}

/** Words of a title that nobody would search by. */
const STOP_WORDS = new Set(
  'about and are but can for from has have how into its more new not our that the their this was what when who why will with you your'.split(
    ' ',
  ),
);

const SHORTEST_WORD = 3;
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/** Shorter words are rarely mistyped, and anything resembles them. */
const SHORTEST_MISTYPED = 5;
const SHORTEST_MISTYPED_TWICE = 8;

/** Two to four words of a title, in its order. Titles with too few of them are passed over. */
export function knownItems(rows: readonly Row[], seed: number, count: number): KnownItem[] {
  const random = createRandom(seed, 'known items');
  const slugsByWord = indexTitles(rows);
  const titles = rows.map(({ title }) => memorableWords(title)).filter(({ length }) => length >= FEWEST_WORDS);
  return Array.from({ length: titles.length === 0 ? 0 : count }, () => {
    const wanted = FEWEST_WORDS + random.below(MOST_WORDS - FEWEST_WORDS + 1);
    let title = random.pick(titles);
    // Not forever: an archive may have short titles only.
    for (let tries = 0; title.length < wanted && tries < titles.length; tries++) title = random.pick(titles);
    const chosen = new Set(random.shuffled(title).slice(0, wanted));
    const words = title.filter((word) => chosen.has(word));
    return {
      untouched: words.join(' '),
      swapped: swap(words, random).join(' '),
      oneTypo: mistypeOnce(words, random)?.join(' ') ?? null,
      twoTypos: mistypeTwice(words, random)?.join(' ') ?? null,
      relevant: slugsWithAll(slugsByWord, words),
    };
  });
}

/**
 * The slugs of titles by each of their words. Every engine takes `agency’s` apart in its own way; here it is `agency`
 * and `s`, and {@link memorableWords} keeps clear of it, so that none is favoured.
 */
function indexTitles(rows: readonly Row[]): Map<string, Set<string>> {
  const slugs = new Map<string, Set<string>>();
  for (const { slug, title } of rows)
    for (const word of plainWords(title)) slugs.set(word, (slugs.get(word) ?? new Set()).add(slug));
  return slugs;
}

function slugsWithAll(slugsByWord: ReadonlyMap<string, ReadonlySet<string>>, words: readonly string[]): Set<string> {
  const [first = new Set<string>(), ...others] = words.map((word) => slugsByWord.get(word) ?? new Set<string>());
  return new Set([...first].filter((slug) => others.every((slugs) => slugs.has(slug))));
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a title that somebody may remember it by, each once. */
function memorableWords(title: string): string[] {
  const words = title.toLowerCase().match(/(?<![\p{L}\p{N}'’])[\p{L}\p{N}]+(?![\p{L}\p{N}'’])/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_WORD && !STOP_WORDS.has(word));
}

/** The same words in another order. */
function swap(words: readonly string[], random: Random): string[] {
  const order = words.join(' ');
  for (;;) {
    const swapped = random.shuffled(words);
    if (swapped.join(' ') !== order || words.length < 2) return swapped;
  }
}

function mistypeOnce(words: readonly string[], random: Random): string[] | null {
  const long = placesOf(words, SHORTEST_MISTYPED);
  if (long.length === 0) return null;
  return slipAt(words, [random.pick(long)], random);
}

/** Slips in two words; where only one is long enough for that, both in it, if it is longer still. */
function mistypeTwice(words: readonly string[], random: Random): string[] | null {
  const long = placesOf(words, SHORTEST_MISTYPED);
  if (long.length >= 2) return slipAt(words, random.shuffled(long).slice(0, 2), random);
  const [place] = placesOf(words, SHORTEST_MISTYPED_TWICE);
  const word = words[place ?? -1];
  if (place === undefined || word === undefined) return null;
  for (;;) {
    const twice = slip(slip(word, random), random);
    // The second slip may have mended the first, or the two be one.
    if (!withinEdits(word, twice, 1)) return words.with(place, twice);
  }
}

function placesOf(words: readonly string[], shortest: number): number[] {
  return words.flatMap((word, place) => (word.length >= shortest && /^\p{L}+$/u.test(word) ? [place] : []));
}

function slipAt(words: readonly string[], places: readonly number[], random: Random): string[] {
  return words.map((word, place) => (places.includes(place) ? slip(word, random) : word));
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** One slip of the finger: a letter lost, added, replaced, or swapped with the next; never the first. */
function slip(word: string, random: Random): string {
  for (;;) {
    const at = 1 + random.below(word.length - 1);
    const slipped = random.pick([
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + random.pick(LETTERS) + word.slice(at),
      () => word.slice(0, at) + random.pick(LETTERS) + word.slice(at + 1),
      () => word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
    ])();
    if (slipped !== word) return slipped;
  }
}

/** What the search box holds after each key, query after query. */
export function keystrokesOf(queries: readonly string[]): string[] {
  return queries.flatMap((query) => Array.from(query, (_letter, index) => query.slice(0, index + 1)));
}

/** Some of a list in its order, evenly strewn by chance. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
  const random = createRandom(seed, 'sample');
  const places = random.shuffled(list.map((_entry, place) => place)).slice(0, count);
  return places.sort((a, b) => a - b).flatMap((place) => list.slice(place, place + 1));
}

/** Names that articles carry, `count` of them at most. Names that differ in case alone are one. */
export function nameQueries(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
  seed: number,
  count: number,
): NameQuery[] {
  const carriers = new Map<string, { name: string; relevant: Set<string> }>();
  for (const row of rows)
    for (const name of namesOf(row)) {
      const known = carriers.get(name.toLowerCase()) ?? { name, relevant: new Set() };
      known.relevant.add(row.slug);
      carriers.set(name.toLowerCase(), known);
    }
  return sampleOf([...carriers.values()], count, seed);
}

/** One to three words that sound like words, that the archive does not have, and that begin none of its words. */
export function nonsenseQueries(rows: readonly Row[], seed: number, count: number): string[] {
  const random = createRandom(seed, 'nonsense');
  const beginnings = new Set<string>();
  for (const { title, description, source, authors, topics } of rows)
    for (const text of [title, description, source, ...authors, ...topics.map(({ label }) => label)])
      for (const word of plainWords(text))
        for (let end = LEAST_NONSENSE; end <= Math.min(MOST_NONSENSE, word.length); end++)
          beginnings.add(word.slice(0, end));
  const word = (): string => {
    for (;;) {
      const made = madeUp(random);
      if (!beginnings.has(made)) return made;
    }
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + random.below(3) }, word).join(' '));
}

const LEAST_NONSENSE = 6;
const MOST_NONSENSE = 10;

const CONSONANTS = [...'bcdfghjklmnprstvwz'];
const VOWELS = [...'aeiou'];

function madeUp(random: Random): string {
  const length = LEAST_NONSENSE + random.below(MOST_NONSENSE - LEAST_NONSENSE + 1);
  const first = random.below(2);
  return Array.from({ length }, (_, at) => random.pick((at + first) % 2 === 0 ? CONSONANTS : VOWELS)).join('');
}
