import { describe, expect, it } from 'vitest';
import { inSteps, runAtOnce, runInSlices, type Steps } from '@/lib/core/steps';

describe('steps', () => {
  it('visits every item once and in order, however the steps are run', async () => {
    const items = Array.from({ length: 1000 }, (_, index) => index);
    const [atOnce, sliced]: [number[], number[]] = [[], []];
    runAtOnce(inSteps(items, (item) => atOnce.push(item)));
    await runInSlices(inSteps(items, (item) => sliced.push(item)));
    expect(atOnce).toEqual(items);
    expect(sliced).toEqual(items);
  });

  it('gives the value that the last step returns', async () => {
    function* three(): Steps<number> {
      yield;
      yield;
      return 3;
    }
    expect(runAtOnce(three())).toBe(3);
    expect(await runInSlices(three())).toBe(3);
  });

  it('lets the event loop turn while it runs', async () => {
    function* slow(): Steps<void> {
      for (let step = 0; step < 5; step++) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        yield;
      }
    }
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    await runInSlices(slow());
    clearInterval(turning);
    expect(turns).toBeGreaterThan(1);
  });

  it('rejects with what a step throws', async () => {
    // biome-ignore lint/correctness/useYield: it ends before its first stop
    function* broken(): Steps<void> {
      throw new Error('broken');
    }
    await expect(runInSlices(broken())).rejects.toThrow('broken');
  });
});
