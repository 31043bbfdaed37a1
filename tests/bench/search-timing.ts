// What engines cost the processor, measured side by side: from one machine to the next only their ratio means anything.
import { collectGarbage } from './own-process';
import type { Engine } from './search-engines';
import { mean } from './search-success';
import { median } from './table.mjs';

/** What two engines took for the same keystrokes, in milliseconds of CPU, keystroke by keystroke. */
export interface Race {
  readonly own: readonly number[];
  readonly other: readonly number[];
}

/** Has both engines answer every keystroke, one after the other; they take turns at going first. */
export function race(own: Engine, other: Engine, keystrokes: readonly string[]): Race {
  collectGarbage();
  const times: { own: number[]; other: number[] } = { own: [], other: [] };
  const runOwn = (query: string) => times.own.push(timeOf(() => own.search(query)));
  const runOther = (query: string) => times.other.push(timeOf(() => other.search(query)));
  keystrokes.forEach((query, turn) => {
    for (const run of turn % 2 === 0 ? [runOwn, runOther] : [runOther, runOwn]) run(query);
  });
  return times;
}

/** Answered as part of opening, because an engine may put off work until it is asked. It stands for no article. */
const FIRST_QUERY = 'zq';

const ROUNDS = 13;

/** Rounds left out at the beginning, in which the compiler's own work is most of what is measured. */
const WARM_UP = 4;

/** The median milliseconds of CPU to open each of two engines, which take turns. What is opened is let go of again. */
export function openingTimes(openOwn: () => Engine, openOther: () => Engine): { own: number; other: number } {
  const times: { own: number[]; other: number[] } = { own: [], other: [] };
  const time = (open: () => Engine): number => {
    // What the one before left behind is not this one's to clear away.
    collectGarbage();
    return timeOf(() => open().search(FIRST_QUERY));
  };
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) times.own.push(time(openOwn));
    times.other.push(time(openOther));
    if (round % 2 !== 0) times.own.push(time(openOwn));
  }
  return { own: median(times.own.slice(WARM_UP)), other: median(times.other.slice(WARM_UP)) };
}

/**
 * Milliseconds of CPU, not of the clock: on a machine with other work to do, the clock tells of a short task mostly how
 * long it waited for its turn. What collects garbage and compiles beside the main thread counts as well.
 */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The ratio of the two engines' whole times, below 1 where the own one is quicker. */
export function ratioOf({ own, other }: Race): number {
  return mean(own) / mean(other);
}

/** The time that 95 of 100 keystrokes do not exceed. */
export function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}
