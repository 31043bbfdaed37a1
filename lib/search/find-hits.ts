import { FACET_KINDS, namesOf } from '@/lib/article/facets';
import type { Archive } from '@/lib/search/archive';
import { matchWords, type WordMatch, withSlips } from '@/lib/search/match-words';
import { boostOf, firstInOrder } from '@/lib/search/rank-hits';
import type { SearchRequest } from '@/lib/search/search-answer';
import type { Tally } from '@/lib/search/tally';
import { type Understood, understand } from '@/lib/search/understand-request';

/** With fewer hits, articles with similar words, or with some of the words, are offered too. */
const ENOUGH = 5;

/** Number of those: few beside exact hits, more if there is nothing else. */
const ALIKE_BESIDE_EXACT = 10;
const ALIKE_ALONE = 40;

/**
 * This many words are a sentence, in which only rarity tells which matter: similar articles have two of them, the rarest
 * first. With fewer words they have half.
 */
const SENTENCE = 4;

/** With fewer words, only articles with a misspelt word are offered: one without the other words is about something else. */
const SEVERAL = 3;

export interface EngineState {
  readonly archive: Archive;
  readonly tally: Tally;
  /** Today, in days since 1 January 1970. */
  readonly day: number;
}

/** Positions of found articles. */
export interface Found {
  /** With all words as typed. */
  readonly exact: Ordered;
  /** With similar words, or only some of them. */
  readonly alike: Ordered;
  /** All of them, before facets. */
  readonly wider: readonly number[];
  /** Matches of the words as typed, and with tolerance. */
  readonly typed: readonly WordMatch[];
  readonly loose: readonly WordMatch[];
}

interface Ordered {
  readonly first: readonly number[];
  readonly count: number;
}

/** The number of articles with all words as typed. */
export function countExact(state: EngineState, request: SearchRequest): number {
  const understood = understand(state.archive, request, state.day);
  const { hits, slipped } = hitsOf(state, understood, wordMatches(state.archive, understood));
  return slipped ? 0 : hits.length;
}

function wordMatches(archive: Archive, { typed, open, meanings, named }: Understood): WordMatch[] {
  const whole = named.find(({ kind, isOwn, share }) => namesOf(kind).isProper && isOwn && share === 1);
  return matchWords(archive, typed, open, meanings, whole?.covers);
}

/** The articles with all words of a request, in no order, before and after facets; and whether a word had to be guessed. */
function hitsOf({ archive, tally }: EngineState, understood: Understood, matches: readonly WordMatch[]) {
  const { required, operators, request, passes } = understood;
  // A query of only punctuation matches nothing.
  if (required === 0 && operators.length === 0 && request.query.trim() !== '')
    return { wider: [], hits: [], slipped: false };
  tally.count(matches, archive.titles.length);
  const wider = required > 0 ? tally.having(required, passes) : [...archive.titles.keys()].filter(passes);
  return { wider, hits: narrow(wider, understood), slipped: matches.some((match) => match.slipped) };
}

function narrow(positions: readonly number[], { request: { selection }, chosen }: Understood): readonly number[] {
  const kinds = FACET_KINDS.filter((kind) => selection[kind].length > 0);
  if (kinds.length === 0) return positions;
  return positions.filter((position) => kinds.every((kind) => chosen[kind](position)));
}

/** Finds articles and sorts the first `count`. */
export function find(state: EngineState, understood: Understood, count: number): Found {
  const { archive, tally, day } = state;
  const { required, named, request, passes } = understood;
  const boost = boostOf(archive, named, day);
  const byDate = request.sort === 'date';
  const order = (positions: readonly number[], matches: readonly WordMatch[], withFuse = true) =>
    firstInOrder({ archive, tally, boost }, positions, matches, { count, byDate, withFuse });
  const matches = wordMatches(archive, understood);
  const { wider, hits, slipped } = hitsOf(state, understood, matches);
  const own = { first: order(hits, matches), count: hits.length };
  const exact = slipped ? NONE : own;
  const alike = slipped ? own : NONE;
  // A query that is a full name of a topic, a source or a person wants that, and nothing similar. If only the facets leave
  // few articles, the page says so instead.
  const enough = required === 0 || wider.length >= ENOUGH || named.some(({ share }) => share === 1);
  if (enough || (hits.length > 0 && slipped && required < SEVERAL))
    return { exact, alike: cut(alike, ALIKE_ALONE), wider, typed: matches, loose: matches };
  const loose = matches.map((match) => withSlips(archive, match));
  tally.count(loose, archive.titles.length);
  const alone = slipped || wider.length === 0;
  const half = Math.ceil(required / 2);
  const known = new Set(wider);
  const first = [...alike.first];
  let found = alike.count;
  for (const atLeast of alone && required >= SENTENCE ? [2, 1] : [required, half]) {
    // Articles with more of the words come before those with fewer, which are added only if there are too few.
    if (found >= (required >= SEVERAL && atLeast === half ? ENOUGH : 1)) break;
    const more = tally.having(atLeast, passes).filter((position) => !known.has(position));
    for (const position of more) known.add(position);
    const others = narrow(more, understood);
    first.push(...order(others, loose, alone));
    found += others.length;
  }
  // Position 0 is the newest article.
  if (byDate) first.sort((a, b) => a - b);
  return {
    exact,
    alike: cut({ first, count: found }, alone ? ALIKE_ALONE : ALIKE_BESIDE_EXACT),
    wider: alone ? [...known] : wider,
    typed: matches,
    loose,
  };
}

const NONE: Ordered = { first: [], count: 0 };

function cut({ first, count }: Ordered, most: number): Ordered {
  return { first: first.slice(0, most), count: Math.min(count, most) };
}
