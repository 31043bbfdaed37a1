import type { Problem } from '@/lib/core/problem';
import type { Edition } from '@/lib/edition/edition';

/** Information on an edition for operators and for programs that publish. Plain data. */
export interface EditionReport {
  readonly revision: number;
  /** The moment that decided what is published, ISO 8601. */
  readonly madeAt: string;
  readonly articles: number;
  /** Broken files that are shown in their last good version, as paths relative to the content folder. */
  readonly kept: readonly string[];
  /** The errors that keep files, or their newest versions, from being published. */
  readonly problems: readonly ReportedProblem[];
  /** Why the last reading of the folder failed, so that this edition stays; null if it did not fail. */
  readonly failure: string | null;
}

export type ReportedProblem = Pick<Problem, 'rule' | 'file' | 'line' | 'column' | 'field' | 'message' | 'hint'>;

/** @param failure of the last reading; null if it did not fail */
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
