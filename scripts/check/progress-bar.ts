/** Milliseconds before a bar is worth its flicker. */
const PATIENCE = 1000;

/** How wide bar and words are; a terminal that is narrower, or says nothing of its width, gets none. */
const BAR = 30;
const NEEDED = 72;

/** What is told of a reading that is under way. */
export interface Progress {
  readonly onProgress: (ready: number, of: number) => void;
  /** Takes the bar away. */
  end(): Promise<void>;
}

/**
 * Shows on the error stream how many articles are read, once reading takes longer than a second; nothing where that is
 * no terminal.
 *
 * @param began when reading began, in milliseconds since 1970
 */
export function startProgress(began: number): Progress {
  const isShown = process.stderr.isTTY === true && process.stderr.columns >= NEEDED;
  let bar: Promise<Bar> | null = null;
  let told = 0;
  return {
    onProgress: (ready, of) => {
      if (!isShown || Date.now() - began < PATIENCE) return;
      bar ??= openBar(of);
      const step = ready - told;
      told = ready;
      void bar.then((opened) => opened.advance(step, `${ready} of ${of} articles read`));
    },
    end: async () => (await bar)?.close(),
  };
}

interface Bar {
  advance(step: number, message: string): void;
  close(): void;
}

async function openBar(max: number): Promise<Bar> {
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max, size: BAR, output: process.stderr, withGuide: false });
  // While it is shown the bar takes Ctrl C for itself, as if all were well: whoever waits for the exit code is told.
  const interrupted = () => {
    process.exitCode = 130;
  };
  const end = () => process.exit(130);
  process.once('exit', interrupted);
  process.once('SIGINT', end);
  bar.start();
  return {
    advance: (step, message) => bar.advance(step, message),
    close: () => {
      bar.clear();
      process.off('exit', interrupted);
      process.off('SIGINT', end);
    },
  };
}
