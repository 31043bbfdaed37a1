/** Long work, divided into steps so that other work can run in between. */
export type Steps<T> = Generator<void, T, void>;

/** How many items {@link inSteps} visits in one step. */
const ITEMS_PER_STEP = 128;

/** Milliseconds of a slice of {@link runInSlices}: a request waits at most for one slice and one step. */
const SLICE = 8;

/** Visits every item in order, in steps of {@link ITEMS_PER_STEP} items. */
export function* inSteps<T>(items: Iterable<T>, visit: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % ITEMS_PER_STEP === 0) yield;
  }
}

/** Runs all steps synchronously. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs the steps in slices of {@link SLICE} milliseconds; the event loop gets a turn between two of them. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
