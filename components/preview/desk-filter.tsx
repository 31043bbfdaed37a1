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
import { ruleOf } from '@/lib/rules/rules';

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
          <span>Title, slug or file</span>
          <input type="search" name="q" defaultValue={query} maxLength={250} autoComplete="off" spellCheck={false} />
        </label>
        <label>
          <span>Topic</span>
          <select name="topic" defaultValue={topic ?? ''}>
            <option value="">Any topic</option>
            {topics.map(({ label, choices }) => (
              <optgroup key={label} label={label}>
                <Options choices={choices} />
              </optgroup>
            ))}
            <Unlisted value={topic} label={topic} listed={topics.flatMap(({ choices }) => choices)} />
          </select>
        </label>
        <label>
          <span>Problem</span>
          <select name="rule" defaultValue={rule ?? ''}>
            <option value="">Any or none</option>
            <Options choices={rules} />
            <Unlisted value={rule} label={rule ? ruleOf(rule).title : null} listed={rules} />
          </select>
        </label>
        <button type="submit">Filter</button>
        {isNarrowing(question) ? (
          <a href={deskAddress(WHOLE_DESK, { sort: question.sort, order: question.order })}>Show everything</a>
        ) : null}
      </form>
      {day ? (
        <p className={styles.day}>
          Only what appears or expires on {day}. <a href={deskAddress(question, { day: null })}>Any day</a>
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
