// What is asked of searching, and how it reads in the table.
import { REAL_SIZE, type Weights } from './search-archives';
import { OTHERWISE, type Otherwise } from './search-queries';
import type { FalseClaims, KnownItemSuccess, Precision, Spoilt, Success } from './search-success';
import { mean } from './search-success';
import { p95, type Race, ratioOf } from './search-timing';
import { kilobytes, type Line } from './table.mjs';

/** The same measured of the house's own engine and of MiniSearch. */
export interface Compared<T> {
  readonly own: T;
  readonly miniSearch: T;
}

export interface ArchiveFigures {
  /** The size asked for; the real articles are a few more. */
  readonly size: number;
  readonly articles: number;
  readonly miniSearchRace: Race;
  readonly fuseRace: Race | null;
  /** Milliseconds. */
  readonly load: Compared<number>;
  /** Bytes. */
  readonly heap: Compared<number>;
  readonly weights: Weights;
  readonly known: Compared<KnownItemSuccess>;
  readonly otherwise: Compared<Readonly<Record<Otherwise, Success>>>;
  readonly topics: Compared<Precision>;
  readonly authors: Compared<Precision>;
  readonly sources: Compared<Precision>;
  readonly nonsense: Compared<FalseClaims>;
}

const ASKED = {
  /** Time of a keystroke beside MiniSearch's, by the least size it is asked of: the more articles, the more it matters. */
  keystroke: [
    { size: 50_000, ratio: 0.3 },
    { size: 10_000, ratio: 0.5 },
    { size: 0, ratio: 1.1 },
  ],
  keystrokeBesideFuse: 0.03,
  load: 0.9,
  heap: 0.6,
  bytesPerArticle: 75,
  newestShard: 80_000,
  at1: 0.95,
  at5: 0.99,
  swapped: 0.98,
  oneTypo: 0.97,
  twoTypos: 0.93,
  otherwise: 0.95,
  precision: 0.98,
  falseClaims: 0.02,
};

/** The table's lines for one archive. */
export function linesOf(figures: ArchiveFigures): Line[] {
  const articles = figures.articles.toLocaleString('en');
  const group = figures.size === REAL_SIZE ? `${articles} real` : articles;
  return [...costLines(figures), ...successLines(figures)].map((line) => ({ group, ...line }));
}

function costLines({ size, articles, miniSearchRace, fuseRace, load, heap, weights }: ArchiveFigures): Line[] {
  const keystroke = ASKED.keystroke.find((asked) => size >= asked.size)?.ratio ?? 0;
  return [
    atMost(
      'CPU per keystroke / MiniSearch',
      keystroke,
      ratioOf(miniSearchRace),
      `${timesOf(miniSearchRace, 'MiniSearch')}`,
    ),
    ...(fuseRace
      ? [
          atMost(
            'CPU per keystroke / plain Fuse',
            ASKED.keystrokeBesideFuse,
            ratioOf(fuseRace),
            timesOf(fuseRace, 'Fuse'),
          ),
        ]
      : []),
    atMost(
      'CPU to load / MiniSearch',
      ASKED.load,
      load.own / load.miniSearch,
      `${ms(load.own)}, MiniSearch ${ms(load.miniSearch)}`,
    ),
    atMost(
      'heap / MiniSearch',
      ASKED.heap,
      heap.own / heap.miniSearch,
      `${megabytes(heap.own)}, MiniSearch ${megabytes(heap.miniSearch)}`,
    ),
    bytesLine(size, articles, weights),
    newestShardLine(weights),
  ];
}

/** Recombined titles are random words, which pack badly: their weight is told, but nothing is asked of it. */
function bytesLine(size: number, articles: number, { total }: Weights): Line {
  const bytes = total / articles;
  const asked = size === REAL_SIZE;
  return {
    what: 'bytes per article, brotli',
    asked: asked ? `<= ${ASKED.bytesPerArticle}` : '-',
    measured: bytes.toFixed(1),
    met: !asked || bytes <= ASKED.bytesPerArticle,
    remark: `${kilobytes(total)} in all`,
  };
}

function newestShardLine({ shards }: Weights): Line {
  const [newest = 0] = shards;
  return {
    what: 'newest shard, brotli',
    asked: `<= ${kilobytes(ASKED.newestShard)}`,
    measured: kilobytes(newest),
    met: newest <= ASKED.newestShard,
    remark: `${shards.length} shards, the heaviest ${kilobytes(Math.max(0, ...shards))}`,
  };
}

function successLines({ size, known, otherwise, topics, authors, sources, nonsense }: ArchiveFigures): Line[] {
  const { own, miniSearch } = known;
  const { queries } = own.untouched;
  const spoilt = (way: 'swapped' | 'oneTypo' | 'twoTypos') => ({ own: own[way], miniSearch: miniSearch[way] });
  return [
    knownLine('known item: first', ASKED.at1, own.untouched.at1, miniSearch.untouched.at1, queries),
    knownLine('known item: among five', ASKED.at5, own.untouched.at5, miniSearch.untouched.at5, queries),
    spoiltLine('swapped words: MRR kept', ASKED.swapped, spoilt('swapped')),
    spoiltLine('one typo: MRR kept', ASKED.oneTypo, spoilt('oneTypo')),
    spoiltLine('two typos: MRR kept', ASKED.twoTypos, spoilt('twoTypos')),
    ...OTHERWISE.map((kind) => otherwiseLine(kind, size, otherwise)),
    precisionLine('topics', topics),
    precisionLine('authors', authors),
    precisionLine('sources', sources),
    {
      what: 'nonsense taken for sense',
      asked: `<= ${percent(ASKED.falseClaims)}`,
      measured: percent(nonsense.own.share),
      met: nonsense.own.share <= ASKED.falseClaims,
      remark: `of ${nonsense.own.queries} queries; MiniSearch ${percent(nonsense.miniSearch.share)}`,
    },
  ];
}

function knownLine(what: string, asked: number, own: number, miniSearch: number, queries: number): Line {
  return {
    what,
    asked: `>= ${asked}, MiniSearch`,
    measured: own.toFixed(3),
    met: own >= asked && own >= miniSearch,
    remark: `of ${queries} queries; MiniSearch ${miniSearch.toFixed(3)}`,
  };
}

function spoiltLine(what: string, asked: number, { own, miniSearch }: Compared<Spoilt>): Line {
  const kept = ({ spoilt, untouched }: Spoilt) => spoilt.mrr / untouched.mrr;
  const { spoilt, untouched } = own;
  return atLeast(
    what,
    asked,
    kept(own),
    `${spoilt.mrr.toFixed(3)} of ${untouched.mrr.toFixed(3)}, ${spoilt.queries} queries; MiniSearch ${kept(miniSearch).toFixed(3)}`,
  );
}

/** Recombined titles are random words: which of them make another one is chance, so nothing is asked of them. */
function otherwiseLine(kind: Otherwise, size: number, { own, miniSearch }: ArchiveFigures['otherwise']): Line {
  const [{ at5, queries }, other] = [own[kind], miniSearch[kind]];
  const asked = size === REAL_SIZE;
  return {
    what: `${kind}: among five`,
    asked: asked ? `>= ${ASKED.otherwise}` : '-',
    measured: at5.toFixed(3),
    met: !asked || at5 >= ASKED.otherwise,
    remark: `of ${queries} queries; MiniSearch ${other.at5.toFixed(3)}`,
  };
}

function precisionLine(kind: string, { own, miniSearch }: Compared<Precision>): Line {
  const remark = `of ${own.names} ${kind}; MiniSearch ${miniSearch.mean.toFixed(3)}`;
  return atLeast(`${kind}: precision among ten`, ASKED.precision, own.mean, remark);
}

function atMost(what: string, asked: number, measured: number, remark: string): Line {
  return { what, asked: `<= ${asked}`, measured: measured.toFixed(3), met: measured <= asked, remark };
}

function atLeast(what: string, asked: number, measured: number, remark: string): Line {
  return { what, asked: `>= ${asked}`, measured: measured.toFixed(3), met: measured >= asked, remark };
}

function timesOf({ own, other }: Race, name: string): string {
  return `mean ${ms(mean(own))}, p95 ${ms(p95(own))}; ${name} mean ${ms(mean(other))}; ${own.length} keystrokes`;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
