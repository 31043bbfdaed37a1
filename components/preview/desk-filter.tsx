'use client';
import styles from '@/components/preview/desk-filter.module.css';
import type { Choice, ChoiceGroup } from '@/lib/preview/desk-choices';
import {
  DESK_PATH,
  type DeskQuestion,
  deskAddress,
  deskParams,
  isNarrowing,
  WHOLE_DESK,
} from '@/lib/preview/desk-question';
import { DESK_PARTS } from '@/lib/preview/texts';
import { ruleOf } from '@/lib/rules/rules';

const FILTER = DESK_PARTS.filter;

interface Props {
  readonly question: DeskQuestion;
  /** Under their taxonomies. */
  readonly topics: readonly ChoiceGroup[];
  readonly rules: readonly Choice[];
}

/** A form that narrows the list by words, topic and rule. It works without scripts. */
export function DeskFilter({ question, topics, rules }: Props) {
  const { query, topic, rule, day } = question;
  // The parameters that have no field in the form go along as hidden ones.
  const others = deskParams({ ...question, query: '', topic: null, rule: null, page: 1 });
  return (
    <search>
      <form action={DESK_PATH} method="get" className={styles.filter}>
        {[...others].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <label className={styles.words}>
          <span>{FILTER.words}</span>
          <input type="search" name="q" defaultValue={query} maxLength={250} autoComplete="off" spellCheck={false} />
        </label>
        <label>
          <span>{FILTER.topic}</span>
          <select name="topic" defaultValue={topic ?? ''}>
            <option value="">{FILTER.anyTopic}</option>
            {topics.map(({ label, choices }) => (
              <optgroup key={label} label={label}>
                <Options choices={choices} />
              </optgroup>
            ))}
            <Unlisted value={topic} label={topic} listed={topics.flatMap(({ choices }) => choices)} />
          </select>
        </label>
        <label>
          <span>{FILTER.problem}</span>
          <select name="rule" defaultValue={rule ?? ''}>
            <option value="">{FILTER.anyProblem}</option>
            <Options choices={rules} />
            <Unlisted value={rule} label={rule ? ruleOf(rule).title : null} listed={rules} />
          </select>
        </label>
        <button type="submit">{FILTER.submit}</button>
        {isNarrowing(question) ? (
          <a href={deskAddress(WHOLE_DESK, { sort: question.sort, order: question.order })}>{FILTER.all}</a>
        ) : null}
      </form>
      {day ? (
        <p className={styles.day}>
          {FILTER.onDay(day)}
          <a href={deskAddress(question, { day: null })}>{FILTER.anyDay}</a>
        </p>
      ) : null}
    </search>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label, count }) => (
    <option key={value} value={value}>
      {label} ({count.toLocaleString('en')})
    </option>
  ));
}

/** The value in the address where no row has it, so that the form still shows by what the list is narrowed. */
function Unlisted({ value, label, listed }: { value: string | null; label: string | null; listed: readonly Choice[] }) {
  if (value === null || listed.some((choice) => choice.value === value)) return null;
  return <option value={value}>{label} (0)</option>;
}
