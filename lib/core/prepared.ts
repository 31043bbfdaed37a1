import { runAtOnce, runInSlices, type Steps } from '@/lib/core/steps';

/** Something costly that is made once, when it is first needed. */
export interface Prepared<T> {
  /** Makes it without a break, for whoever cannot wait. */
  now(): T;
  /** Makes it between other work; all who wait share one run. A run that failed is tried again at the next call. */
  soon(): Promise<T>;
}

/** @param steps starts making it */
export function prepared<T>(steps: () => Steps<T>): Prepared<T> {
  let made: { readonly value: T } | null = null;
  let running: Promise<T> | null = null;
  const keep = (value: T): T => {
    // Whoever could not wait may have made it meanwhile: there is one for all.
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
