import { runAtOnce, runInSlices, type Steps } from '@/lib/core/steps';

/** A costly value that is made once, when it is first needed. */
export interface Prepared<T> {
  /** Makes it synchronously. */
  now(): T;
  /** Makes it between other work; simultaneous calls share one run. After a failure the next call tries again. */
  soon(): Promise<T>;
}

/** @param steps starts making it */
export function prepared<T>(steps: () => Steps<T>): Prepared<T> {
  let made: { readonly value: T } | null = null;
  let running: Promise<T> | null = null;
  const keep = (value: T): T => {
    // `now` may have made it meanwhile: all callers get the same value.
    made ??= { value };
    return made.value;
  };
  const run = async (): Promise<T> => {
    try {
      return keep(await runInSlices(steps()));
    } finally {
      running = null;
    }
  };
  return {
    now: () => (made ? made.value : keep(runAtOnce(steps()))),
    soon: async () => {
      if (made) return made.value;
      running ??= run();
      return running;
    },
  };
}
