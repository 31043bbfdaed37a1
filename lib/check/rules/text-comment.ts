import { articleRule } from '@/lib/article/article-rule';
import { proseFields } from '@/lib/check/prose-fields';
import { textComment as describeComment } from '@/lib/check/texts/article';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';

/**
 * `text-comment`: in YAML ` #` begins a comment, so that a headline on the "#1 concern" ends before it. Only for texts
 * without quotes that readers see.
 */
export const textComment = articleRule([], ({ comments, data, report }) => {
  if (comments.length === 0) return [];
  const prose = new Set(proseFields(data).map(({ path }) => JSON.stringify(path)));
  return comments.flatMap(({ path, line, column, text }) => {
    if (!prose.has(JSON.stringify(path)) && !isEmptied(data, path)) return [];
    return [{ ...report('text-comment', path, describeComment(text)), line, column }];
  });
});

/** Whether the comment has taken the place of a whole text: `- #5`. */
function isEmptied(data: Readonly<Record<string, unknown>>, path: FieldPath): boolean {
  let value: unknown = data;
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | null)?.[key];
  if (value !== null) return false;
  // Front matter with a text at the same path, to find out whether readers would see it.
  const probe = path.reduceRight<unknown>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), 'x');
  return proseFields(asRecord(probe) ?? {}).length > 0;
}
