import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after an edition in which readers who wait for it have the processor to themselves. */
const READERS_FIRST = 500;

/** Ends when readers who wait for a new edition should have it; whatever is made ahead of them begins then. */
export function readersFirst(): Promise<void> {
  return sleep(READERS_FIRST, undefined, { ref: false });
}
