import styles from '@/components/preview/desk-totals.module.css';
import { type DeskQuestion, deskAddress, FILE_STATES, NEEDS, type Need } from '@/lib/preview/desk-question';
import type { DeskView } from '@/lib/preview/desk-view';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

const TOTALS = DESK_PARTS.totals;

interface Props {
  readonly question: DeskQuestion;
  readonly view: DeskView;
  readonly knowsChanges: boolean;
}

/** The totals; each is a link that narrows the list to what it counts, or widens it again. */
export function DeskTotals({ question, view, knowsChanges }: Props) {
  return (
    <nav aria-label={TOTALS.name} className={styles.totals}>
      <ul aria-label={TOTALS.states}>
        <Total
          label={TOTALS.all}
          count={view.states.all}
          chosen={question.state === null}
          href={deskAddress(question, { state: null })}
        />
        {FILE_STATES.map((state) => (
          <Total
            key={state}
            label={DESK.states[state]}
            count={view.states[state]}
            chosen={question.state === state}
            href={deskAddress(question, { state: question.state === state ? null : state })}
          />
        ))}
      </ul>
      <ul aria-label={TOTALS.needs}>
        {NEEDS.map((need) =>
          need === 'changed' && !knowsChanges ? (
            <li key={need} className={styles.unknown}>
              <strong aria-hidden="true">–</strong>
              <span>{DESK.noGit}</span>
            </li>
          ) : (
            <Total
              key={need}
              label={DESK.needs[need]}
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
