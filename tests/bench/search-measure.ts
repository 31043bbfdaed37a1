// Measures the engines on one archive, in a process of its own.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerParent, askOwnProcess, say } from './own-process';
import { type Archive, CACHE, type PreparedArchive, REAL_SIZE, readPrepared } from './search-archives';
import { type Engine, openFuse, openMiniSearch, openOwn, type Row } from './search-engines';
import { type ArchiveFigures, type Compared, linesOf } from './search-figures';
import type { HeapQuestion } from './search-heap';
import {
  type KnownItem,
  keystrokesOf,
  knownItems,
  nameQueries,
  nonsenseQueries,
  OTHERWISE,
  type Otherwise,
  otherwiseQueries,
  sampleOf,
} from './search-queries';
import { falseClaimsOf, knownItemSuccessOf, otherwiseSuccessOf, precisionOf, type Success } from './search-success';
import { openingTimes, type Race, race } from './search-timing';
import type { Line } from './table.mjs';

export interface MeasureQuestion {
  readonly archive: Archive;
  readonly seed: number;
  /** How many known items are looked for, and how many names of each kind and pieces of nonsense at most. */
  readonly queries: number;
}

/** Every keystroke of these many known items, typed well and mistyped, is timed: about a minute's worth. */
const TYPED_ITEMS = 100;
const TYPED_ITEMS_IF_LARGE = 30;
const LARGE = 50_000;

/** These are typed before, for the compiler. */
const WARM_UP_ITEMS = 5;

/** Plain Fuse takes so long that a sample has to do, and larger archives are beyond it. */
const FUSE_KEYSTROKES = 150;

async function measure({ archive, seed, queries }: MeasureQuestion): Promise<readonly Line[]> {
  const prepared = readPrepared(archive);
  const { files, rows, miniSearch, weights } = prepared;
  // As if it were searched on the day of its newest article, whatever day this is.
  const today = rows[0]?.day ?? '';
  const load = openingTimes(
    () => openOwn(files, today),
    () => openMiniSearch(miniSearch),
  );
  const heap = await compareHeaps(archive, today);
  const engines = { own: openOwn(files, today), miniSearch: openMiniSearch(miniSearch) };
  const { keystrokes, ...races } = measureKeystrokes(engines, prepared, archive.size, seed);
  say(`Searching ${rows.length} articles for ${queries} known items …`);
  const items = knownItems(rows, seed, queries);
  const figures: ArchiveFigures = {
    size: archive.size,
    articles: rows.length,
    ...races,
    load: { own: load.own, miniSearch: load.other },
    heap,
    weights,
    ...measureSuccess(engines, rows, items, seed),
  };
  writeReport(archive, seed, keystrokes, figures);
  return linesOf(figures);
}

async function compareHeaps(archive: Archive, today: string): Promise<Compared<number>> {
  const heapOf = (engine: HeapQuestion['engine']) =>
    askOwnProcess<number>(new URL('search-heap.ts', import.meta.url), { engine, archive, today });
  return { own: await heapOf('own'), miniSearch: await heapOf('MiniSearch') };
}

function measureKeystrokes(
  { own, miniSearch }: Compared<Engine>,
  { rows }: PreparedArchive,
  size: number,
  seed: number,
): { keystrokes: readonly string[]; miniSearchRace: Race; fuseRace: Race | null } {
  const count = WARM_UP_ITEMS + (size < LARGE ? TYPED_ITEMS : TYPED_ITEMS_IF_LARGE);
  const items = knownItems(rows, seed, count);
  const typed = (some: readonly KnownItem[]) =>
    keystrokesOf(some.flatMap(({ untouched, oneTypo }) => (oneTypo === null ? [untouched] : [untouched, oneTypo])));
  const keystrokes = typed(items.slice(WARM_UP_ITEMS));
  const warmUp = typed(items.slice(0, WARM_UP_ITEMS));
  say(`Typing ${keystrokes.length} keystrokes over ${rows.length} articles …`);
  race(own, miniSearch, warmUp);
  const miniSearchRace = race(own, miniSearch, keystrokes);
  return { keystrokes, miniSearchRace, fuseRace: size === REAL_SIZE ? raceFuse(own, rows, keystrokes, seed) : null };
}

function raceFuse(own: Engine, rows: readonly Row[], keystrokes: readonly string[], seed: number): Race {
  say(`Typing ${FUSE_KEYSTROKES} of them with plain Fuse …`);
  return race(own, openFuse(rows), sampleOf(keystrokes, FUSE_KEYSTROKES, seed));
}

function measureSuccess(
  engines: Compared<Engine>,
  rows: readonly Row[],
  items: readonly KnownItem[],
  seed: number,
): Pick<ArchiveFigures, 'known' | 'otherwise' | 'topics' | 'authors' | 'sources' | 'nonsense'> {
  const compare = <T>(measured: (engine: Engine) => T): Compared<T> => ({
    own: measured(engines.own),
    miniSearch: measured(engines.miniSearch),
  });
  const named = (namesOf: (row: Row) => readonly string[]) => {
    const names = nameQueries(rows, namesOf, seed, items.length);
    return compare((engine) => precisionOf(engine, names));
  };
  const nonsense = nonsenseQueries(rows, seed, items.length);
  const otherwise = otherwiseQueries(rows, seed, items.length);
  return {
    otherwise: compare(
      (engine) =>
        Object.fromEntries(OTHERWISE.map((kind) => [kind, otherwiseSuccessOf(engine, otherwise[kind])])) as Record<
          Otherwise,
          Success
        >,
    ),
    known: compare((engine) => knownItemSuccessOf(engine, items)),
    topics: named(({ topics }) => topics.map(({ label }) => label)),
    authors: named(({ authors }) => authors),
    sources: named(({ source }) => (source === '' ? [] : [source])),
    nonsense: compare((engine) => falseClaimsOf(engine, nonsense)),
  };
}

const SLOWEST = 30;

/** Notes which queries failed and which keystrokes were slow, for whoever wants to know why a figure is missed. */
function writeReport(
  { size }: Archive,
  seed: number,
  keystrokes: readonly string[],
  { known, otherwise, topics, authors, sources, nonsense, miniSearchRace }: ArchiveFigures,
): void {
  const slowest = keystrokes
    .map((query, index) => ({ query, own: miniSearchRace.own[index] ?? 0, miniSearch: miniSearchRace.other[index] }))
    .sort((a, b) => b.own - a.own)
    .slice(0, SLOWEST);
  const report = {
    slowest,
    known: known.own.untouched.misses,
    swapped: known.own.swapped.spoilt.misses,
    oneTypo: known.own.oneTypo.spoilt.misses,
    twoTypos: known.own.twoTypos.spoilt.misses,
    ...Object.fromEntries(OTHERWISE.map((kind) => [kind, otherwise.own[kind].misses])),
    topics: topics.own.misses,
    authors: authors.own.misses,
    sources: sources.own.misses,
    nonsense: nonsense.own.claimed,
  };
  writeFileSync(path.join(CACHE, `report-${size}-seed-${seed}.json`), JSON.stringify(report, null, 2));
}

await answerParent(measure);
