'use client';
import styles from '@/components/preview/desk-table.module.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import { StateChip } from '@/components/preview/state-chip';
import { formatShortDay, formatShortMoment } from '@/lib/core/dates';
import { type DeskQuestion, deskAddress, SORTS, type Sort } from '@/lib/preview/desk-question';
import type { ShownRow } from '@/lib/preview/shown-row';
import { DESK_PARTS } from '@/lib/preview/texts';

const TABLE = DESK_PARTS.table;

interface Props {
  readonly question: DeskQuestion;
  readonly rows: readonly ShownRow[];
  readonly summary: string;
}

/** The articles as a table, sorted by the links in its head; on a narrow screen each row is a card. */
export function DeskTable({ question, rows, summary }: Props) {
  const head = (label: string, sort: Sort) => <SortedHead question={question} label={label} sort={sort} />;
  return (
    <table className={styles.desk}>
      <caption>{TABLE.caption(summary)}</caption>
      <thead>
        <tr>
          {head(TABLE.state, 'state')}
          {head(TABLE.title, 'title')}
          {head(TABLE.date, 'date')}
          <th scope="col">{TABLE.topics}</th>
          <th scope="col">{TABLE.source}</th>
          <th scope="col">{TABLE.image}</th>
          {head(TABLE.problems, 'problems')}
          {head(TABLE.file, 'file')}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.file} question={question} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SortedHead({ question, label, sort }: { question: DeskQuestion; label: string; sort: Sort }) {
  const sorted = question.sort === sort ? question.order : null;
  const order = sorted === null ? SORTS[sort] : sorted === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      data-sorts=""
      aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      <a href={deskAddress(question, { sort, order })} className={styles.sort}>
        {label}
        <span aria-hidden="true">{sorted === null ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}</span>
      </a>
    </th>
  );
}

function Row({ row, question }: { row: ShownRow; question: DeskQuestion }) {
  return (
    <tr>
      <td className={styles.state}>
        <StateChip state={row.state} />
      </td>
      <th scope="row" className={styles.title}>
        <a href={row.href} className={`headline-link ${styles.headline}`} data-says-state>
          {row.title || TABLE.untitled}
        </a>
      </th>
      <td className={styles.date}>
        {row.day ? <time dateTime={row.day}>{formatShortDay(row.day)}</time> : null}
        {row.appears ? <span className={styles.turn}>{TABLE.appears(formatShortMoment(row.appears))}</span> : null}
        {row.expires ? <span className={styles.turn}>{TABLE.expires(formatShortMoment(row.expires))}</span> : null}
      </td>
      <td className={styles.topics}>
        {row.topics.map(({ slug, label, hue }) => (
          <a key={slug} href={deskAddress(question, { topic: slug })} data-hue={hue} className={styles.topic}>
            {label}
          </a>
        ))}
        {row.moreTopics > 0 ? <span className={styles.turn}>{TABLE.moreTopics(row.moreTopics)}</span> : null}
      </td>
      <td className={styles.publisher}>{row.publisher}</td>
      <td className={styles.image} data-image={row.image}>
        {TABLE.images[row.image]}
      </td>
      <td className={styles.problems} data-hue={row.errors > 0 ? 'brick' : 'amber'}>
        {row.weight === '' ? null : (
          <>
            <strong className={styles.weight}>{row.weight}</strong>
            <span className={styles.worst}>{row.worst}</span>
          </>
        )}
      </td>
      <td className={styles.file}>
        <span className={styles.name}>{row.shownAs}</span>
        <OpenInEditor file={row.absolute} line={row.line} column={row.column} />
      </td>
    </tr>
  );
}
