/** Long work that stops now and then, so that whoever runs it can let something else go first. */
export type Steps<T> = Generator<void, T, void>;

/** How many items {@link inSteps} visits before it stops. */
const ITEMS_PER_STEP = 128;

/** Milliseconds that {@link runInSlices} works at a stretch: a request waits for no more than that and one step. */
const SLICE = 8;

/** Visits every item in order, with a stop every {@link ITEMS_PER_STEP} items. */
export function* inSteps<T>(items: Iterable<T>, visit: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % ITEMS_PER_STEP === 0) yield;
  }
}

/** Runs all steps without a break. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs the steps in slices of {@link SLICE} milliseconds; between two of them the event loop turns once. */
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
