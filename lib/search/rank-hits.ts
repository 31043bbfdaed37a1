import Fuse from 'fuse.js/basic';
import type { Archive } from '@/lib/search/archive';
import type { NamedInQuery } from '@/lib/search/find-names';
import { textsOf } from '@/lib/search/find-phrase';
import type { WordMatch } from '@/lib/search/match-words';
import type { Tally } from '@/lib/search/tally';
import { FIELD_BIT, FIELD_WEIGHTS, FIELDS, fieldsAt } from '@/lib/search/term-index';

/** How many candidates Fuse ranks; what follows keeps the order of the preselection. */
const CANDIDATES = 40;

// In Fuse's own measure, the negative logarithm of its score; a title that is the query exactly is worth about 3.

/** What it is worth that an article has a name that the query names, by the share it takes up. */
const NAMED = 2;

/** Who writes a name in full and nothing else wants the articles that have it, before any that merely mention it. */
const NAMED_ALONE = 100;

/** What it is worth that the title has every word: better than words scattered over title and description. */
const ALL_IN_TITLE = 1;

/** What today's article is worth over an old one, fading with the years. */
const RECENT = 1;

/**
 * How much our own count of words weighs beside Fuse's, which takes the beginning of a word for the whole of it. At 2
 * known items came first most often (500 queries on each of four seeds, by `npm run bench:search`'s generator).
 */
const OWN_COUNT = 2;

/** How much of the above the preselection heeds, whose own measure runs higher. */
const SHARE_IN_PRESELECTION = 0.1;

/** What an article is worth beyond its words: how new it is, and whether it has a name that the query names. */
export function boostOf(archive: Archive, named: readonly NamedInQuery[], today: number) {
  const lists = named.map(({ kind, number, share, byItsOwnName }) => ({
    of: archive.names[kind].of,
    number,
    worth: byItsOwnName && share === 1 ? NAMED_ALONE : NAMED * share,
  }));
  return (position: number): number => {
    let most = 0;
    for (const { of, number, worth } of lists) if (worth > most && of[position]?.includes(number)) most = worth;
    return most + RECENT * Math.exp(-Math.max(0, today - (archive.days[position] ?? 0)) / 365);
  };
}

/** What an order is made from. */
interface Grounds {
  readonly archive: Archive;
  /** As counted last, for these very matches. */
  readonly tally: Tally;
  readonly boost: (position: number) => number;
}

interface Manner {
  /** How many articles are wanted. */
  readonly count: number;
  readonly byDate: boolean;
  /** Whether Fuse ranks the best of them. */
  readonly withFuse: boolean;
}

/** The first articles: the newest, or the best, of which Fuse ranks the {@link CANDIDATES} at the top. */
export function firstInOrder(
  grounds: Grounds,
  positions: readonly number[],
  matches: readonly WordMatch[],
  { count, byDate, withFuse }: Manner,
): number[] {
  // Positions run from the newest article to the oldest.
  if (byDate || matches.every(({ optional }) => optional)) return best(positions, (position) => -position, count);
  const { tally, boost } = grounds;
  const worth = (position: number) =>
    boost(position) + (tally.commonFields(position) & FIELD_BIT.title ? ALL_IN_TITLE : 0);
  const preselected = best(
    positions,
    (position) => tally.score(position) * (1 + SHARE_IN_PRESELECTION * worth(position)),
    Math.max(count, CANDIDATES),
  );
  if (!withFuse || positions.length === 0) return preselected.slice(0, count);
  const ranked = rankWithFuse(grounds, preselected.slice(0, CANDIDATES), matches);
  return [...ranked, ...preselected.slice(CANDIDATES)].slice(0, count);
}

/** The best `count` of some articles, best first, ties by position. Most are looked at once and forgotten. */
function best(positions: readonly number[], worthOf: (position: number) => number, count: number): number[] {
  const order = (a: Weighed, b: Weighed) => b.worth - a.worth || a.position - b.position;
  const kept: Weighed[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const worth = worthOf(position);
    if (worth < least) continue;
    kept.push({ position, worth });
    if (kept.length < 2 * count) continue;
    kept.sort(order).length = count;
    least = kept[count - 1]?.worth ?? least;
  }
  return kept
    .sort(order)
    .slice(0, count)
    .map(({ position }) => position);
}

interface Weighed {
  readonly position: number;
  readonly worth: number;
}

function rankWithFuse(grounds: Grounds, positions: readonly number[], matches: readonly WordMatch[]): number[] {
  const { archive, tally, boost } = grounds;
  const close = closenessOf(grounds, positions, matches);
  const title = titleCheck(archive, matches);
  const total = (position: number) =>
    boost(position) +
    (title(position) ? ALL_IN_TITLE : 0) +
    OWN_COUNT * Math.log(tally.score(position)) +
    (close.get(position) ?? 0);
  return best(positions, total, positions.length);
}

/** A field of a candidate as Fuse sees it. */
interface FieldText {
  readonly position: number;
  readonly text: string;
  /** The field's part of all weights, less for long texts. */
  readonly weight: number;
}

/**
 * How well candidates have the words, by Fuse: each word is searched in each field. A field's score is the mean over the
 * words, of which those count for more that fewer fields have; a candidate's is the product over its fields. Both as in
 * Fuse's own search of tokens, which would bring two kilobytes more.
 *
 * @returns the negative logarithm of that score
 */
function closenessOf(
  { archive, tally }: Grounds,
  positions: readonly number[],
  matches: readonly WordMatch[],
): ReadonlyMap<number, number> {
  const fields = positions.flatMap((position) => fieldTexts(archive, position, tally.fields(position)));
  const fuse = new Fuse(
    fields.map(({ text }) => text),
    {
      // The candidates are found already: Fuse need not guess again, only tell how well each has its words.
      threshold: 0.1,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      shouldSort: false,
    },
  );
  const gained = new Float64Array(fields.length);
  let most = 0;
  for (const { word, slipped, terms } of matches) {
    const found = fuse.search(slipped ? (terms[0]?.word ?? word) : word);
    const rarity = Math.log(1 + (fields.length - found.length + 0.5) / (found.length + 0.5));
    most += rarity;
    for (const { refIndex, score = 1 } of found) gained[refIndex] = (gained[refIndex] ?? 0) + rarity * (1 - score);
  }
  const close = new Map<number, number>();
  fields.forEach(({ position, weight }, index) => {
    const score = Math.max(BEST_SCORE, 1 - (gained[index] ?? 0) / most);
    close.set(position, (close.get(position) ?? 0) - weight * Math.log(score));
  });
  return close;
}

/** What Fuse gives a field that has everything. */
const BEST_SCORE = 0.001;

/** Whether a title has every word itself; a word that no article has itself counts for nothing. */
function titleCheck({ terms }: Archive, matches: readonly WordMatch[]): (position: number) => boolean {
  const own = matches.flatMap(({ word }) => terms.get(word) ?? []);
  return (position) => own.length > 0 && own.every(({ postings }) => fieldsAt(postings, position) & FIELD_BIT.title);
}

/**
 * What the weights of title, description, topics, source and authors are together. Boosts and counts were measured
 * against fields that share this, so a further field takes nothing from them.
 */
const ALL_WEIGHTS = 9.5;

/**
 * What Fuse sees of an article: folded words, so that it never disagrees about what a word is, and only of fields in
 * which something was found, because reading the others letter by letter is most of its work.
 */
function fieldTexts(archive: Archive, position: number, found: number): FieldText[] {
  return FIELDS.flatMap((field) => {
    const words = found & FIELD_BIT[field] ? textsOf[field](archive, position).flat() : [];
    if (words.length === 0) return [];
    return [{ position, text: words.join(' '), weight: FIELD_WEIGHTS[field] / ALL_WEIGHTS / Math.sqrt(words.length) }];
  });
}
