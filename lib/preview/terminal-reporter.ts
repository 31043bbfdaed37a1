import { countProblems } from '@/lib/check/count-problems';
import { describeCounts } from '@/lib/check/texts/report';
import { describeUnpublished, unpublishedAmong } from '@/lib/check/unpublished';
import { formatProblem, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Snapshot } from '@/lib/preview/snapshot';
import { TERMINAL } from '@/lib/preview/texts';

/** Milliseconds before the terminal is updated, so that pages are refreshed first. */
const DELAY = 1000;

/**
 * Prints a summary of the folder on the preview's terminal, and after each change the new problems.
 *
 * @param write prints a line, given without a line break
 * @returns a function that stops it
 */
export function reportToTerminal(preview: LivePreview, write: (line: string) => void): () => void {
  let printed: ReadonlySet<string> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const print = async (snapshot: Snapshot) => {
    const problems = await preview.problems(snapshot);
    const lines = new Set(problems.map(formatProblem));
    if (printed === null) for (const line of summary(snapshot, problems)) write(line);
    else for (const line of lines) if (!printed.has(line)) write(line);
    printed = lines;
  };
  const report = (error: unknown) => write(TERMINAL.unreadable(error instanceof Error ? error.message : String(error)));
  const begin = async () => {
    const { unread } = await preview.snapshot();
    if (unread > 0) write(TERMINAL.stillReading(unread));
    await print(await preview.eventually());
  };
  begin().catch(report);
  const unsubscribe = preview.subscribe(({ snapshot }) => {
    clearTimeout(timer);
    timer = setTimeout(() => void print(snapshot).catch(report), DELAY);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** With the words and counts of `npm run check`. */
function summary({ content }: Snapshot, problems: readonly Problem[]): readonly string[] {
  const { articles, broken } = content;
  const counts = describeCounts(countProblems(problems));
  const hidden = describeUnpublished(unpublishedAmong(articles, new Date()));
  return [
    TERMINAL.found(counts, articles.length + broken.length, problems.length > 0),
    ...(hidden === '' ? [] : [visibleText(hidden)]),
  ];
}
