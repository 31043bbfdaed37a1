/** Milliseconds before a bar is shown. */
const DELAY = 1000;

/** Columns of the bar, and of bar and words; a narrower terminal, or one of unknown width, gets no bar. */
const BAR = 30;
const NEEDED = 72;

/** Callbacks for the progress of a reading. */
export interface Progress {
  readonly onProgress: (ready: number, of: number) => void;
  /** Removes the bar. */
  end(): Promise<void>;
}

/**
 * Shows on stderr how many articles are read, once reading takes longer than a second, and only on a terminal.
 *
 * @param began start of reading, in milliseconds since 1970
 */
export function startProgress(began: number): Progress {
  const isShown = process.stderr.isTTY === true && process.stderr.columns >= NEEDED;
  let bar: Promise<Bar> | null = null;
  let shown = 0;
  return {
    onProgress: (ready, of) => {
      if (!isShown || Date.now() - began < DELAY) return;
      bar ??= openBar(of);
      const step = ready - shown;
      shown = ready;
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
  // The bar catches Ctrl C and would exit with 0; set the exit code of an interrupt.
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
