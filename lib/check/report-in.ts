import type { ArticleFile, FieldPlace } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import type { Problem } from '@/lib/core/problem';
import { problemOf, type RuleName } from '@/lib/rules/rules';

/** A problem at a place of an article's file. A fix must name the field as the editor wrote it, as the place does. */
export function reportIn({ shownAs }: ArticleFile, rule: RuleName, place: FieldPlace, found: Finding): Problem {
  const { message, hint, otherFiles, fix } = found;
  return problemOf(rule, {
    file: shownAs,
    line: place.line,
    column: place.column,
    field: fieldName(place.path),
    message,
    ...(hint ? { hint } : {}),
    ...(otherFiles ? { otherFiles } : {}),
    ...(fix ? { fix } : {}),
  });
}

/** A field of a group, with the line and column of the group. */
export function within(place: FieldPlace, ...part: FieldPath): FieldPlace {
  return { ...place, path: [...place.path, ...part] };
}
