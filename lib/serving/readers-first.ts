import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after a new edition for which nothing is rendered ahead, so that waiting readers come first. */
const READERS_FIRST = 500;

/** Resolves when readers who waited for a new edition should have it, and rendering ahead may begin. */
export function readersFirst(): Promise<void> {
  return sleep(READERS_FIRST, undefined, { ref: false });
}
