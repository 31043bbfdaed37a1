import { expect, it } from 'vitest';
import { askAgain } from '@/lib/preview/ask-again';

const NEVER = new AbortController().signal;

/** Fails so many times before it answers. */
function failing(times: number) {
  let asked = 0;
  return async () => {
    if (++asked <= times) throw new Error(`failed ${asked}`);
    return `answer ${asked}`;
  };
}

it('takes the first answer', async () => {
  const told: string[] = [];
  expect(await askAgain(failing(0), NEVER, (why) => told.push(why))).toBe('answer 1');
  expect(told).toEqual([]);
});

it('asks until there is an answer, and tells of each failure', async () => {
  const told: string[] = [];
  expect(await askAgain(failing(4), NEVER, (why) => told.push(why), [1, 2])).toBe('answer 5');
  expect(told).toEqual(['failed 1', 'failed 2', 'failed 3', 'failed 4']);
});

it('waits longer from try to try, and no longer than the last of its pauses', async () => {
  const moments: number[] = [];
  const ask = failing(3);
  await askAgain(
    () => {
      moments.push(performance.now());
      return ask();
    },
    NEVER,
    () => undefined,
    [20, 60],
  );
  const waited = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
  expect(waited.map((each, index) => each >= ([20, 60, 60][index] ?? 0) - 2)).toEqual([true, true, true]);
});

it.each(['while it asks', 'while it waits'])('ends when nobody wants the answer any more, %s', async (when) => {
  const left = new AbortController();
  let asked = 0;
  const ask = async () => {
    asked++;
    if (when === 'while it asks') left.abort();
    throw new Error('failed');
  };
  const told: string[] = [];
  const answer = askAgain(ask, left.signal, (why) => told.push(why), [3_600_000]);
  if (when === 'while it waits') setTimeout(() => left.abort(), 10);
  expect(await answer).toBeNull();
  expect(asked).toBe(1);
  expect(told).toEqual(when === 'while it asks' ? [] : ['failed']);
});
