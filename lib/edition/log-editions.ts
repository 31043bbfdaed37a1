import { countOf } from '@/lib/core/count-of';
import { formatProblem } from '@/lib/core/problem';
import type { Edition } from '@/lib/edition/edition';

/**
 * The lines for a new edition in a server's log: its new errors, and one line that sums it up.
 *
 * @param before null for the first edition
 */
export function linesForEdition(edition: Edition, before: Edition | null): readonly string[] {
  const known = new Set(before?.errors.map(formatProblem));
  const errors = edition.errors.map(formatProblem);
  const found = errors.filter((line) => !known.has(line));
  const counts = countOf(edition.library.articles.length, 'article');
  const kept = edition.content.kept.length;
  const older = kept === 0 ? '' : `, ${countOf(kept, 'file')} in an earlier version`;
  const wrong = errors.length === 0 ? '' : `; ${countOf(errors.length, 'error')}`;
  return [...found, `Edition ${edition.revision}: ${counts}${older}${wrong}.`];
}
