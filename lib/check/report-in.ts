import type { ArticleFile } from '@/lib/article/article';
import type { Finding } from '@/lib/article/article-rule';
import { type FieldPath, fieldName } from '@/lib/core/field-path';
import { fixAsWritten, type Problem, problemOf } from '@/lib/core/problem';
import type { RuleName } from '@/lib/core/rules';
import type { Place } from '@/lib/core/yaml-mapping';

/**
 * A problem at a place of an article's file.
 *
 * @param path the field under its usual name; told, and mended, as the editor wrote it
 */
export function reportIn(file: ArticleFile, rule: RuleName, place: Place, path: FieldPath, found: Finding): Problem {
  const { message, hint, otherFiles, fix } = found;
  return problemOf(rule, {
    file: file.shownAs,
    line: place.line,
    column: place.column,
    field: fieldName(asWritten(file, path)),
    message,
    ...(hint ? { hint } : {}),
    ...(otherFiles ? { otherFiles } : {}),
    ...(fix ? { fix: fixAsWritten(fix, (written) => asWritten(file, written)) } : {}),
  });
}

/** The path of an entry of a list, or of a part of it. */
export function entryPath(list: string, index: number | null, ...part: FieldPath): FieldPath {
  return index === null ? [list, ...part] : [list, index, ...part];
}

function asWritten({ written }: ArticleFile, [first = '', ...rest]: FieldPath): FieldPath {
  return [written.names[first] ?? first, ...rest];
}
