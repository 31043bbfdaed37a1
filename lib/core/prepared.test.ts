import { describe, expect, it } from 'vitest';
import { prepared } from '@/lib/core/prepared';

/** Something made in two steps, a new object each time, and how often it was begun. */
function counted({ failing = 0 } = {}) {
  const runs = { begun: 0 };
  const thing = prepared(function* () {
    runs.begun += 1;
    const run = runs.begun;
    yield;
    if (run <= failing) throw new Error(`run ${run} failed`);
    return { run };
  });
  return { thing, runs };
}

describe('something prepared', () => {
  it('is made once, for those who wait and those who cannot', async () => {
    const { thing, runs } = counted();
    const [first, second] = await Promise.all([thing.soon(), thing.soon()]);
    expect(first).toBe(second);
    expect([await thing.soon(), thing.now()]).toEqual([first, first]);
    expect(runs.begun).toBe(1);
  });

  it('is one for all, though somebody could not wait for the run that was under way', async () => {
    const { thing } = counted();
    const waiting = thing.soon();
    const made = thing.now();
    expect(await waiting).toBe(made);
    expect(thing.now()).toBe(made);
  });

  it('is tried again after it failed', async () => {
    const { thing, runs } = counted({ failing: 1 });
    const both = await Promise.allSettled([thing.soon(), thing.soon()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await thing.soon()).toEqual({ run: 2 });
    expect(runs.begun).toBe(2);
  });
});
