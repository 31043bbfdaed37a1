import { OpenInEditor } from '@/components/preview/open-in-editor';
import styles from '@/components/preview/preview.module.css';
import { spokenField } from '@/lib/core/field-path';
import type { ShownProblem } from '@/lib/preview/page-state';
import { BAR } from '@/lib/preview/texts';

interface Props {
  readonly shownAs: string;
  readonly absolute: string;
  readonly problems: readonly ShownProblem[];
}

/** The problems of one file, each with its place, a hint and links that open the place in an editor. */
export function PreviewProblems({ shownAs, absolute, problems }: Props) {
  if (problems.length === 0) return <p>{BAR.fileIsRight}</p>;
  return (
    <ol className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.rule}:${problem.message}`}>
          <p>
            <span className={styles.severity} data-severity={problem.severity}>
              {problem.severity}
            </span>{' '}
            <strong>{spokenField(problem.field)}</strong> {problem.message}
            {problem.hint === '' ? null : <span className={styles.hint}> — {problem.hint}</span>}
          </p>
          <p className={styles.place}>
            <code>
              {shownAs}:{problem.line}:{problem.column}
            </code>{' '}
            <span>{problem.rule}</span> <OpenInEditor file={absolute} line={problem.line} column={problem.column} />
          </p>
        </li>
      ))}
    </ol>
  );
}
