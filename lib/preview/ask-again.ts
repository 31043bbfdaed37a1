/** Milliseconds before each further try, the last one repeated: short ones for a hiccup, long ones for a server that is down. */
const PAUSES = [500, 1_000, 2_000, 5_000, 10_000] as const;

/**
 * Asks until there is an answer, with ever longer pauses. Null only if `signal` ends it first.
 *
 * @param ask rejects if there is no answer
 * @param failed called with the reason of each failure
 */
export async function askAgain<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  failed: (why: string) => void,
  pauses: readonly number[] = PAUSES,
): Promise<T | null> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      return await ask(signal);
    } catch (error) {
      if (signal.aborted) return null;
      failed(error instanceof Error ? error.message : String(error));
      await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, signal);
    }
  }
  return null;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
