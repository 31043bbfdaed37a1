import type { Problem } from '@/lib/core/problem';
import type { Edition } from '@/lib/edition/edition';

/** What whoever runs the site, or publishes to it, wants to know of an edition. Plain data. */
export interface EditionReport {
  readonly revision: number;
  /** The moment for which the news was decided, ISO 8601. */
  readonly madeAt: string;
  /** How many are published. */
  readonly articles: number;
  /** Files that went wrong and are shown as they were before, by their paths from the content folder. */
  readonly kept: readonly string[];
  /** What keeps files, or the newest versions of them, from being published. */
  readonly problems: readonly ReportedProblem[];
  /** Why the last reading of the folder failed, so that the edition before it stays; null where it did not. */
  readonly failure: string | null;
}

/** The part of a problem that says where it is and what to do. */
export type ReportedProblem = Pick<Problem, 'rule' | 'file' | 'line' | 'column' | 'field' | 'message' | 'hint'>;

/** @param failure why the last reading failed; null where it did not */
export function reportEdition({ revision, content, library, errors }: Edition, failure: Error | null): EditionReport {
  return {
    revision,
    madeAt: library.now.toISOString(),
    articles: library.articles.length,
    kept: content.kept,
    problems: errors.map(({ rule, file, line, column, field, message, hint }) => ({
      rule,
      file,
      line,
      column,
      field,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
    failure: failure?.message ?? null,
  };
}
