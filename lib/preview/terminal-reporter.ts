import { countProblems } from '@/lib/check/count-problems';
import { describeCounts } from '@/lib/check/texts/report';
import { describeUnpublished, unpublishedAmong } from '@/lib/check/unpublished';
import { formatProblem, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import type { LivePreview } from '@/lib/preview/live-preview';
import type { Snapshot } from '@/lib/preview/snapshot';
import { TERMINAL } from '@/lib/preview/texts';

/** Milliseconds by which the terminal waits: a page that is being refreshed goes first. */
const PAGES_FIRST = 1000;

/**
 * Tells an editor on the preview's terminal what the folder holds, and after each change what is wrong now and was not
 * before.
 *
 * @param write one line, without its end
 * @returns stops it
 */
export function reportToTerminal(preview: LivePreview, write: (line: string) => void): () => void {
  let told: ReadonlySet<string> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const tell = async (snapshot: Snapshot) => {
    const problems = await preview.problems(snapshot);
    const lines = new Set(problems.map(formatProblem));
    if (told === null) for (const line of summary(snapshot, problems)) write(line);
    else for (const line of lines) if (!told.has(line)) write(line);
    told = lines;
  };
  const report = (error: unknown) => write(TERMINAL.unreadable(error instanceof Error ? error.message : String(error)));
  const begin = async () => {
    const { unread } = await preview.snapshot();
    if (unread > 0) write(TERMINAL.stillReading(unread));
    await tell(await preview.eventually());
  };
  begin().catch(report);
  const unsubscribe = preview.subscribe(({ snapshot }) => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(snapshot).catch(report), PAGES_FIRST);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** In the words, and with the counts, of `npm run check`. */
function summary({ content }: Snapshot, problems: readonly Problem[]): readonly string[] {
  const { articles, broken } = content;
  const counts = describeCounts(countProblems(problems));
  const hidden = describeUnpublished(unpublishedAmong(articles, new Date()));
  return [
    TERMINAL.found(counts, articles.length + broken.length, problems.length > 0),
    ...(hidden === '' ? [] : [visibleText(hidden)]),
  ];
}
