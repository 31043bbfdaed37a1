import styles from '@/components/preview/desk-totals.module.css';
import type { FileState } from '@/lib/preview/article-state';
import { type DeskQuestion, deskAddress, FILE_STATES, NEEDS, type Need } from '@/lib/preview/desk-question';
import type { DeskView } from '@/lib/preview/desk-view';

const STATE_LABELS: Readonly<Record<FileState, string>> = {
  published: 'Published',
  draft: 'Drafts',
  scheduled: 'Scheduled',
  expired: 'Expired',
  broken: 'Broken',
};

const NEED_LABELS: Readonly<Record<Need, string>> = {
  errors: 'With errors',
  warnings: 'With warnings',
  'no-image': 'Without image',
  changed: 'Changed since the last commit',
};

interface Props {
  readonly question: DeskQuestion;
  readonly view: DeskView;
  /** Whether it is known which files changed. */
  readonly knowsChanges: boolean;
}

/** The totals, each a link that narrows the list to what it counts, or takes that back. */
export function DeskTotals({ question, view, knowsChanges }: Props) {
  return (
    <nav aria-label="Totals" className={styles.totals}>
      <ul aria-label="By state">
        <Total
          label="All"
          count={view.states.all}
          chosen={question.state === null}
          href={deskAddress(question, { state: null })}
        />
        {FILE_STATES.map((state) => (
          <Total
            key={state}
            label={STATE_LABELS[state]}
            count={view.states[state]}
            chosen={question.state === state}
            href={deskAddress(question, { state: question.state === state ? null : state })}
          />
        ))}
      </ul>
      <ul aria-label="To look at">
        {NEEDS.map((need) =>
          need === 'changed' && !knowsChanges ? (
            <li key={need} className={styles.unknown}>
              <strong aria-hidden="true">–</strong>
              <span>Changes unknown: the folder is in no git repository</span>
            </li>
          ) : (
            <Total
              key={need}
              label={NEED_LABELS[need]}
              count={view.needs[need]}
              chosen={question.needs.includes(need)}
              href={deskAddress(question, { needs: toggled(question.needs, need) })}
            />
          ),
        )}
      </ul>
    </nav>
  );
}

function Total({ label, count, chosen, href }: { label: string; count: number; chosen: boolean; href: string }) {
  return (
    <li>
      <a href={href} aria-current={chosen ? 'true' : undefined} data-none={count === 0 ? '' : undefined}>
        <strong>{count.toLocaleString('en')}</strong> <span>{label}</span>
      </a>
    </li>
  );
}

function toggled(needs: readonly Need[], need: Need): readonly Need[] {
  return needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need];
}
