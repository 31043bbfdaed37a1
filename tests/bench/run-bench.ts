import { MissingArchiveError } from './search-archives';

/**
 * Runs a benchmark as the whole of a process.
 *
 * @param main gives the exit code; where it throws, that is 2 if there are no articles to measure with, else 1
 */
export async function runBench(main: () => Promise<number>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof MissingArchiveError ? 2 : 1;
  }
}
