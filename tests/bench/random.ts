import { hashText } from '@/lib/core/text';

/** Chance that comes out the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * The generator mulberry32.
 *
 * @param purpose what the chance is for: each purpose has a sequence of its own, so that none disturbs another
 */
export function createRandom(seed: number, purpose: string): Random {
  let state = hashText(`${seed} ${purpose}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error(`There is nothing to pick from (${purpose}).`);
      return list[below(list.length)] as T;
    },
    shuffled<T>(list: readonly T[]): T[] {
      const left = [...list];
      return list.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
