// Whether an engine finds what it is asked for.
import type { Engine } from './search-engines';
import type { KnownItem, NameQuery, OtherwiseQuery } from './search-queries';

/** How well known items were found. */
export interface Success {
  readonly queries: number;
  /** Share of queries with an article meant in first place, and among the first five. */
  readonly at1: number;
  readonly at5: number;
  /** Mean reciprocal rank of the first article meant. */
  readonly mrr: number;
  readonly misses: readonly Miss[];
}

/** A query whose first result is none of the articles meant. */
interface Miss {
  readonly query: string;
  /** Null where none of them is found at all. */
  readonly rank: number | null;
  /** The title that stands first instead. */
  readonly first: string | null;
}

/** How well known items were found when their queries were spoilt, and the same items when they were not. */
export interface Spoilt {
  readonly spoilt: Success;
  readonly untouched: Success;
}

/** All ways of asking for known items. */
export interface KnownItemSuccess {
  readonly untouched: Success;
  readonly swapped: Spoilt;
  readonly oneTypo: Spoilt;
  readonly twoTypos: Spoilt;
}

/** As a {@link Miss}, but the first article meant may as well stand first. */
type Ranked = Miss;

export function knownItemSuccessOf(engine: Engine, items: readonly KnownItem[]): KnownItemSuccess {
  const untouched = items.map(({ untouched, relevant }) => rank(engine, untouched, relevant));
  const spoilt = (way: 'swapped' | 'oneTypo' | 'twoTypos'): Spoilt => {
    const pairs = items.flatMap((item, index) => {
      const query = item[way];
      // An item that cannot be spoilt in this way is left out on both sides.
      return query === null
        ? []
        : [{ before: untouched.slice(index, index + 1), after: rank(engine, query, item.relevant) }];
    });
    return {
      spoilt: summarise(pairs.map(({ after }) => after)),
      untouched: summarise(pairs.flatMap(({ before }) => before)),
    };
  };
  return {
    untouched: summarise(untouched),
    swapped: spoilt('swapped'),
    oneTypo: spoilt('oneTypo'),
    twoTypos: spoilt('twoTypos'),
  };
}

/** How well articles are found by queries that say their words in another way. */
export function otherwiseSuccessOf(engine: Engine, queries: readonly OtherwiseQuery[]): Success {
  return summarise(queries.map(({ query, relevant }) => rank(engine, query, relevant)));
}

function rank(engine: Engine, query: string, relevant: ReadonlySet<string>): Ranked {
  const results = engine.search(query);
  const place = results.findIndex(({ slug }) => relevant.has(slug));
  return { query, rank: place < 0 ? null : place + 1, first: results[0]?.title ?? null };
}

function summarise(ranked: readonly Ranked[]): Success {
  const within = (most: number) => mean(ranked.map(({ rank }) => (rank !== null && rank <= most ? 1 : 0)));
  return {
    queries: ranked.length,
    at1: within(1),
    at5: within(5),
    mrr: mean(ranked.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    misses: ranked.filter(({ rank }) => rank !== 1),
  };
}

/** How many of the first results for a name carry it. */
export interface Precision {
  readonly names: number;
  readonly mean: number;
  readonly misses: readonly { readonly name: string; readonly precision: number; readonly returned: number }[];
}

const LOOKED_AT = 10;

/** Results that the engine itself calls approximate do not count; a name for which it has no others is a failure. */
export function precisionOf(engine: Engine, queries: readonly NameQuery[]): Precision {
  const found = queries.map(({ name, relevant }) => {
    const first = engine
      .search(name)
      .filter(({ approximate }) => !approximate)
      .slice(0, LOOKED_AT);
    const right = first.filter(({ slug }) => relevant.has(slug)).length;
    return { name, precision: first.length === 0 ? 0 : right / first.length, returned: first.length };
  });
  return {
    names: found.length,
    mean: mean(found.map(({ precision }) => precision)),
    misses: found.filter(({ precision }) => precision < 1),
  };
}

/** Queries that mean nothing, and those for which the engine all the same claims to have something. */
export interface FalseClaims {
  readonly queries: number;
  readonly share: number;
  readonly claimed: readonly string[];
}

export function falseClaimsOf(engine: Engine, nonsense: readonly string[]): FalseClaims {
  const claimed = nonsense.filter((query) => engine.search(query).some(({ approximate }) => !approximate));
  return { queries: nonsense.length, share: claimed.length / nonsense.length, claimed };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
