import type { ArticleRule } from '@/lib/article/validate-article';
import { isProsePath } from '@/lib/check/prose-fields';

/**
 * `text-comment`: YAML takes ` #` for the beginning of a comment, so that a headline on the "#1 concern" ends before it.
 * Asked of texts that readers see; elsewhere, and behind a text in quotes, a comment is one.
 */
export const textComment: ArticleRule = ({ comments, data, report }) =>
  comments.flatMap(({ path, line, column, text }) => {
    if (!isProsePath(data, path) && !isEmptied(data, path)) return [];
    const message = `"${text}" is a comment to YAML, and readers do not see it`;
    const hint = 'put the whole text in quotes, the # included; a comment goes on a line of its own';
    return [{ ...report('text-comment', path, { message, hint }), line, column }];
  });

/** Whether nothing is left of a text but the comment: `- #5`. */
function isEmptied(data: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): boolean {
  let value: unknown = data;
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | null)?.[key];
  const probe = path.reduceRight<unknown>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), 'x');
  const flat = path.map((key) => (typeof key === 'number' ? 0 : key));
  return value === null && isProsePath(probe as Readonly<Record<string, unknown>>, flat);
}
