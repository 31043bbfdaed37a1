import { fieldName } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import type { Comment } from '@/lib/core/yaml-mapping';
import { problemOf } from '@/lib/rules/rules';

/** `text-comment` problems: YAML comments behind a text that readers see, which may have been meant as part of it. */
export function swallowedComments(
  comments: readonly Comment[],
  shownFields: ReadonlySet<string | number>,
  file: string,
): readonly Problem[] {
  return comments.flatMap(({ path, text, line, column }) => {
    if (!shownFields.has(path[0] ?? '')) return [];
    const message = `"${text}" is a comment to YAML, and readers do not see it`;
    const hint = 'put the whole text in quotes, the # included';
    return [problemOf('text-comment', { file, line, column, field: fieldName(path), message, hint })];
  });
}
