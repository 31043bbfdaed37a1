import { compareProblems, type Problem } from '@/lib/core/problem';
import type { Decision } from '@/lib/library/build-library';
import type { Content } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { withSeverities } from '@/lib/rules/parse-severities';

/** Asks something that no file can answer alone. */
export type LibraryRule = (content: Content, library: Library) => readonly Problem[];

/**
 * Everything that is wrong with a content folder, as its editors weigh it: in single files, between files when the news
 * was decided, and what `rules` find across them. The one list that command line, preview and build show.
 */
export function checkContent(
  content: Content,
  { library, problems }: Decision,
  rules: readonly LibraryRule[],
): readonly Problem[] {
  const asked = rules.flatMap((rule) => rule(content, library));
  const all = [...content.problems, ...problems, ...asked];
  return [...withSeverities(all, content.severities)].sort(compareProblems);
}
