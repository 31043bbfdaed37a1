import { compareProblems, type Problem } from '@/lib/core/problem';
import type { Content } from '@/lib/library/content';
import type { Library } from '@/lib/library/library';
import { withSeverities } from '@/lib/rules/parse-severities';

/** A rule across files. */
export type LibraryRule = (content: Content, library: Library) => readonly Problem[];

/**
 * All problems of a content folder, with the severities of its `rules.yaml`: the problems of single files, those found
 * while building the library, and those of the rules across files. Command line, preview and build all show this list.
 */
export function checkContent(content: Content, library: Library, rules: readonly LibraryRule[]): readonly Problem[] {
  const acrossFiles = rules.flatMap((rule) => rule(content, library));
  return [...withSeverities([...library.problems, ...acrossFiles], content.severities)].sort(compareProblems);
}
