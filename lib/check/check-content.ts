import { compareProblems, type Problem } from '@/lib/core/problem';
import type { Decision } from '@/lib/library/build-library';
import type { Content } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { withSeverities } from '@/lib/rules/parse-severities';

/** A rule across files. */
export type LibraryRule = (content: Content, library: Library) => readonly Problem[];

/**
 * All problems of a content folder, with the severities of its `rules.yaml`: those of single files, those between files
 * that building the library found, and those of the rules across files. Command line, preview and build all show this list.
 */
export function checkContent(
  content: Content,
  { library, problems }: Decision,
  rules: readonly LibraryRule[],
): readonly Problem[] {
  const acrossFiles = rules.flatMap((rule) => rule(content, library));
  const all = [...content.problems, ...problems, ...acrossFiles];
  return [...withSeverities(all, content.severities)].sort(compareProblems);
}
