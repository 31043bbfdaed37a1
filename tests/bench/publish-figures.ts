// What is asked of publishing, and how it reads in the table.
import type { Edit, EditFigures } from './publish-edits';
import type { PlaceKind } from './publish-places';
import type { BuildFigures, MeasuredServer, Reading } from './publish-server';
import type { VisitFigures } from './publish-visits';
import { type Line, median, megabytes } from './table.mjs';

/** Times in milliseconds, memory in bytes. */
interface Asked {
  readonly build: number;
  readonly buildMemory: number;
  readonly ready: number;
  /** The 95th percentile. */
  readonly shown: number;
  readonly besideHugo: number;
  /** The 95th percentile. */
  readonly firstVisit: number;
  /** The longest. */
  readonly blocked: number;
  readonly memory: number;
}

const OF_ANY_SIZE = { besideHugo: 0.02, firstVisit: 60, blocked: 50 };
const OF_TEN_THOUSAND: Asked = {
  ...OF_ANY_SIZE,
  build: 75_000,
  buildMemory: 1e9,
  ready: 2_000,
  shown: 500,
  memory: 500e6,
};
const OF_FIFTY_THOUSAND: Asked = {
  ...OF_ANY_SIZE,
  build: 150_000,
  buildMemory: 1.5e9,
  ready: 6_000,
  shown: 1_500,
  memory: 900e6,
};

/** What is asked of an archive of that many articles. */
export function askedOf(articles: number): Asked {
  return articles <= 10_000 ? OF_TEN_THOUSAND : OF_FIFTY_THOUSAND;
}

export function buildLines(asked: Asked, { time, peak }: BuildFigures): Line[] {
  return [
    atMost('cold build', asked.build, time, seconds),
    atMost('memory of the largest process of a build', asked.buildMemory, peak.largest, megabytes),
    told("memory of all of a build's processes", peak.together, megabytes),
  ];
}

export function restartLines(asked: Asked, starts: readonly MeasuredServer['ready'][]): Line[] {
  return (['robots', 'front'] as const).map((which) => {
    const times = starts.map((ready) => ready[which]);
    const remark = `median of ${times.map(ms).join(', ')}`;
    return atMost(`restart to ${which === 'front' ? '/' : '/robots.txt'}`, asked.ready, median(times), ms, remark);
  });
}

export function editLines(asked: Asked, { edits, rebuilds }: EditFigures, hugo: string | null): Line[] {
  const times = edits.map(everywhere);
  const p95 = percentile(times, 0.95);
  return [
    told('edit shown everywhere: p50', median(times), ms, byPlace(edits)),
    atMost('edit shown everywhere: p95', asked.shown, p95, ms, lastPlaces(edits)),
    told('edit shown everywhere: max', Math.max(...times), ms, `${edits.length} edits`),
    besideHugo(asked, p95, rebuilds, hugo),
    ...blockedLines(
      asked,
      'event loop blocked, with readers',
      edits.map(({ blocked }) => blocked),
    ),
  ];
}

export function quietLines(asked: Asked, blocks: readonly number[]): Line[] {
  return blockedLines(asked, 'event loop blocked by an edition', blocks);
}

export function visitLines(asked: Asked, { first, again }: VisitFigures): Line[] {
  return [
    told('first visit of a page: p50', median(first), ms),
    atMost('first visit of a page: p95', asked.firstVisit, percentile(first, 0.95), ms, remarkOn(first)),
    told('visit of a kept page: p95', percentile(again, 0.95), ms, remarkOn(again)),
  ];
}

export function memoryLine(asked: Asked, { rss, heapUsed }: Reading, visits: number): Line {
  const remark = `${megabytes(heapUsed)} of them heap in use`;
  return atMost(`resident memory after ${visits.toLocaleString('en')} visits`, asked.memory, rss, megabytes, remark);
}

function blockedLines(asked: Asked, what: string, blocks: readonly number[]): Line[] {
  return [
    told(`${what}: p50`, median(blocks), ms, `the longest time in each of ${blocks.length} edits`),
    atMost(`${what}: max`, asked.blocked, Math.max(...blocks), ms),
  ];
}

function remarkOn(times: readonly number[]): string {
  return `${times.length} articles; max ${ms(Math.max(...times))}`;
}

function besideHugo(asked: Asked, p95: number, rebuilds: readonly number[], hugo: string | null): Line {
  const what = 'edit shown everywhere: p95 / whole Hugo build';
  if (hugo === null) return { ...told(what, Number.NaN, () => 'not measured'), remark: 'hugo is not installed' };
  const remark = `Hugo ${hugo} ${rebuilds.map(seconds).join(', ')}`;
  return atMost(what, asked.besideHugo, p95 / median(rebuilds), (ratio) => ratio.toFixed(3), remark);
}

function everywhere({ shown }: Edit): number {
  return Math.max(...shown.values());
}

function byPlace(edits: readonly Edit[]): string {
  const times = new Map<PlaceKind, number[]>();
  for (const { shown } of edits) for (const [kind, time] of shown) times.set(kind, [...(times.get(kind) ?? []), time]);
  return [...times].map(([kind, of]) => `${kind} ${ms(median(of))}`).join(', ');
}

/** Which place was waited for last, and how often. */
function lastPlaces(edits: readonly Edit[]): string {
  const counts = new Map<PlaceKind, number>();
  for (const { shown } of edits) {
    const [last] = [...shown].sort(([, a], [, b]) => b - a);
    if (last) counts.set(last[0], (counts.get(last[0]) ?? 0) + 1);
  }
  return `last: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`;
}

function atMost(
  what: string,
  asked: number,
  measured: number,
  print: (value: number) => string,
  remark?: string,
): Line {
  const met = measured <= asked;
  return { what, asked: `<= ${print(asked)}`, measured: print(measured), met, ...(remark ? { remark } : {}) };
}

/** A figure of which nothing is asked. */
function told(what: string, measured: number, print: (value: number) => string, remark?: string): Line {
  return { what, asked: '-', measured: print(measured), met: true, ...(remark ? { remark } : {}) };
}

/** The value below which that share of them lies. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
