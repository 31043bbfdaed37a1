import path from 'node:path';
import { readChecked } from '@/lib/check/read-checked';
import { describeUnpublished, unpublishedAmong } from '@/lib/check/unpublished';
import { countOf } from '@/lib/core/count-of';
import { formatProblem, isError, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import { openKeptReading } from '@/lib/library/kept-reading';
import { settingsOrExit } from './settings-or-exit';

// The part of a build that reads the content: prints problems, and caches the parsed files for the processes that render
// pages. Exit codes: 0 the build may go on, 1 wrong content, 2 wrong settings.

async function main(): Promise<number> {
  const { CONTENT_DIR } = settingsOrExit();
  console.log(`Reading ${path.relative(process.cwd(), CONTENT_DIR) || '.'} …`);
  const now = new Date(process.env.PORTAL_BUILD_NOW ?? Date.now());
  const reading = await openKeptReading(CONTENT_DIR);
  const { content, library, problems } = await readChecked(CONTENT_DIR, now, { cache: reading.cache });
  await reading.keep();
  if (!report(problems)) return 1;
  const waiting = describeUnpublished(unpublishedAmong(content.articles, now));
  if (waiting !== '') console.log(visibleText(waiting));
  console.log(
    `${countOf(library.articles.length, 'article')}, ${countOf(library.topics.size, 'topic')}, ${countOf(library.offerings.size, 'offering')}. Building …`,
  );
  return 0;
}

/** Prints all problems. @returns whether the build may go on */
function report(problems: readonly Problem[]): boolean {
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  for (const problem of warnings) console.warn(formatProblem(problem));
  for (const problem of errors) console.error(formatProblem(problem));
  if (errors.length > 0) {
    console.error(`\nNot built: ${countOf(errors.length, 'error')}. Correct the places above and build again.`);
    return false;
  }
  if (warnings.length > 0) console.log(`${countOf(warnings.length, 'warning')}.`);
  return true;
}

process.exitCode = await main();
