import styles from '@/components/preview/desk-problems.module.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import type { Problem } from '@/lib/core/problem';
import { deskAddress, WHOLE_DESK } from '@/lib/preview/desk-question';
import { type ProblemGroup, weightOf } from '@/lib/preview/problem-groups';
import { PROBLEMS } from '@/lib/preview/texts';
import { ruleOf } from '@/lib/rules/rules';

/** How many problems of a rule are listed; the list of its articles has them all. */
const SHOWN_PROBLEMS = 25;

/** Up to this many are shown without a click. */
const OPEN_PROBLEMS = 3;

/** The file of a problem. */
export interface ProblemPlace {
  /** The address at which the preview shows it; null for a file that no page shows. */
  readonly href: string | null;
  /** Its absolute path. */
  readonly absolute: string;
  /** Empty for a file that is neither an article nor a house page. */
  readonly title: string;
}

interface Props {
  readonly group: ProblemGroup;
  readonly placeOf: (problem: Problem) => ProblemPlace;
  /** Absolute path of the rule's documentation. */
  readonly page: string;
  /** How many articles have problems of the rule; other files may have more. */
  readonly articles: number;
}

/** The problems of one rule; many of them are folded. */
export function DeskProblems({ group, placeOf, page, articles }: Props) {
  const { rule, problems, errors, fixable } = group;
  const shownPage = `docs/rules/${rule}.md`;
  const places = (
    <ol>
      {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
        <Place key={keyOf(problem)} problem={problem} {...placeOf(problem)} />
      ))}
    </ol>
  );
  return (
    <section className={styles.group}>
      <header>
        <h2>{ruleOf(rule).title}</h2>
        <p className={styles.weight} data-hue={errors > 0 ? 'brick' : 'amber'}>
          {weightOf(group)}
        </p>
      </header>
      <p className={styles.about}>
        <code>{rule}</code>
        {fixable > 0 ? <span>{PROBLEMS.canFix(fixable, problems.length)}</span> : null}
        {articles > 0 ? <a href={deskAddress(WHOLE_DESK, { rule })}>{PROBLEMS.inArticles(articles)}</a> : null}
        <span className={styles.editor}>
          {shownPage} <OpenInEditor file={page} />
        </span>
      </p>
      {problems.length <= OPEN_PROBLEMS ? (
        places
      ) : (
        <details>
          <summary>{problems.length > SHOWN_PROBLEMS ? PROBLEMS.firstPlaces(SHOWN_PROBLEMS) : PROBLEMS.places}</summary>
          {places}
        </details>
      )}
    </section>
  );
}

function Place({ problem, href, absolute, title }: { problem: Problem } & ProblemPlace) {
  const { file, line, column, field, message, hint } = problem;
  const place = `${file}:${line}`;
  const name = title || place;
  return (
    <li>
      <p className={styles.article}>{href ? <a href={href}>{name}</a> : name}</p>
      <p>
        <strong>{field}</strong> {message}
        {hint ? <span> — {hint}</span> : null}
      </p>
      <p className={styles.editor}>
        {title ? <span>{place}</span> : null}
        <OpenInEditor file={absolute} line={line} column={column} />
      </p>
    </li>
  );
}

function keyOf({ file, line, column, field, message }: Problem): string {
  return [file, line, column, field, message].join(':');
}
