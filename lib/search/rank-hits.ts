import Fuse from 'fuse.js/basic';
import type { Archive } from '@/lib/search/archive';
import type { NamedInQuery } from '@/lib/search/find-names';
import { textsOf } from '@/lib/search/find-phrase';
import type { WordMatch } from '@/lib/search/match-words';
import type { Tally } from '@/lib/search/tally';
import { FIELD_BIT, FIELD_WEIGHTS, FIELDS, fieldsAt } from '@/lib/search/term-index';

/** Fuse ranks this many; the others keep the order of the preselection. */
const CANDIDATES = 40;

// The weights below are in units of -ln(Fuse's score), in which a title equal to the query is worth about 3.

/** Bonus for an article with a name from the query, times the share of the query that this name takes up. */
const NAMED = 2;

/** Bonus if the query is exactly one name: articles that carry it come before any that merely mention it. */
const NAMED_ALONE = 100;

/** Bonus if the title has every word: better than words scattered over title and description. */
const ALL_IN_TITLE = 1;

/** Bonus for an article of today; falls to 37 % within a year. */
const RECENT = 1;

/**
 * Weight of our own word count relative to Fuse's score, which does not distinguish a word from its beginning. At 2, known
 * items came first most often (500 queries on each of four seeds, by `npm run bench:search`'s generator).
 */
const OWN_COUNT = 2;

/** Factor for these bonuses in the preselection, whose scores are larger. */
const SHARE_IN_PRESELECTION = 0.1;

/**
 * Bonuses that do not depend on the words of an article: for its age, and for names in the query.
 *
 * @param today days since 1 January 1970, as `archive.days`
 * @returns the bonus of the article at a position
 */
export function boostOf(archive: Archive, named: readonly NamedInQuery[], today: number) {
  const lists = named.map(({ kind, number, share, isOwn }) => ({
    numbersAt: archive.names[kind].numbersAt,
    number,
    worth: isOwn && share === 1 ? NAMED_ALONE : NAMED * share,
  }));
  return (position: number): number => {
    let most = 0;
    for (const { numbersAt, number, worth } of lists)
      if (worth > most && numbersAt[position]?.includes(number)) most = worth;
    return most + RECENT * Math.exp(-Math.max(0, today - (archive.days[position] as number)) / 365);
  };
}

interface RankingData {
  readonly archive: Archive;
  /** Must have counted the same matches last. */
  readonly tally: Tally;
  readonly boost: (position: number) => number;
}

interface RankingOptions {
  /** Number of articles wanted. */
  readonly count: number;
  readonly byDate: boolean;
  /** Whether Fuse ranks the best of them. */
  readonly withFuse: boolean;
}

/** The first articles: the newest, or the best, of which Fuse ranks the first {@link CANDIDATES}. */
export function firstInOrder(
  data: RankingData,
  positions: readonly number[],
  matches: readonly WordMatch[],
  { count, byDate, withFuse }: RankingOptions,
): number[] {
  // Without a required word there is nothing to rank by. Position 0 is the newest article.
  if (byDate || matches.every(({ optional }) => optional)) return best(positions, (position) => -position, count);
  const { tally, boost } = data;
  const worth = (position: number) =>
    boost(position) + (tally.commonFields(position) & FIELD_BIT.title ? ALL_IN_TITLE : 0);
  const preselected = best(
    positions,
    (position) => tally.score(position) * (1 + SHARE_IN_PRESELECTION * worth(position)),
    Math.max(count, CANDIDATES),
  );
  if (!withFuse || positions.length === 0) return preselected.slice(0, count);
  const ranked = rankWithFuse(data, preselected.slice(0, CANDIDATES), matches);
  return [...ranked, ...preselected.slice(CANDIDATES)].slice(0, count);
}

/** The best `count` articles, best first, ties by position. Stores at most 2 × `count` at a time. */
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

function rankWithFuse(data: RankingData, positions: readonly number[], matches: readonly WordMatch[]): number[] {
  const { archive, tally, boost } = data;
  const close = closenessOf(data, positions, matches);
  const title = titleCheck(archive, matches);
  const total = (position: number) =>
    boost(position) +
    (title(position) ? ALL_IN_TITLE : 0) +
    OWN_COUNT * Math.log(tally.score(position)) +
    (close.get(position) ?? 0);
  return best(positions, total, positions.length);
}

/** A field of a candidate, for Fuse. */
interface FieldText {
  readonly position: number;
  readonly text: string;
  /** The field's share of all weights, smaller for long texts. */
  readonly weight: number;
}

/**
 * How well candidates match the words, by Fuse: searches each word in each field. A field's score is the mean over the words,
 * weighted by rarity; a candidate's is the product over its fields. Both as in Fuse's own token search, which would add 2 kB
 * to the bundle.
 *
 * @returns the negative logarithm of that score, by position
 */
function closenessOf(
  { archive, tally }: RankingData,
  positions: readonly number[],
  matches: readonly WordMatch[],
): ReadonlyMap<number, number> {
  const fields = positions.flatMap((position) => fieldTexts(archive, position, tally.fields(position)));
  const fuse = new Fuse(
    fields.map(({ text }) => text),
    {
      // Low, because the candidates are found already: Fuse only scores how well each matches.
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
    for (const { refIndex, score = 1 } of found) gained[refIndex] = (gained[refIndex] as number) + rarity * (1 - score);
  }
  const close = new Map<number, number>();
  for (const [index, { position, weight }] of fields.entries()) {
    const score = Math.max(BEST_SCORE, 1 - (gained[index] as number) / most);
    close.set(position, (close.get(position) ?? 0) - weight * Math.log(score));
  }
  return close;
}

/** The score of a perfect match: Fuse's lowest, so that its logarithm stays finite. */
const BEST_SCORE = 0.001;

/** Whether a title has every word exactly as typed; ignores words that no article has. */
function titleCheck({ terms }: Archive, matches: readonly WordMatch[]): (position: number) => boolean {
  const own = matches.flatMap(({ word }) => terms.get(word) ?? []);
  return (position) => own.length > 0 && own.every(({ postings }) => fieldsAt(postings, position) & FIELD_BIT.title);
}

/**
 * Sum of the weights of title, description, topics, source and authors. The bonuses were tuned with this sum; it stays
 * although `institution` was added since.
 */
const ALL_WEIGHTS = 9.5;

/**
 * An article's fields for Fuse: as folded words, so that Fuse splits words as the index does, and only fields in which
 * something was found, because scanning the others would be most of its work.
 */
function fieldTexts(archive: Archive, position: number, found: number): FieldText[] {
  return FIELDS.flatMap((field) => {
    const words = found & FIELD_BIT[field] ? textsOf[field](archive, position).flat() : [];
    if (words.length === 0) return [];
    return [{ position, text: words.join(' '), weight: FIELD_WEIGHTS[field] / ALL_WEIGHTS / Math.sqrt(words.length) }];
  });
}
