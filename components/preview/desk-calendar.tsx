import styles from '@/components/preview/desk-calendar.module.css';
import { formatDay, formatMoment } from '@/lib/core/dates';
import type { CalendarDay, CalendarEntry, CalendarMonth } from '@/lib/preview/calendar';
import { deskAddress, WHOLE_DESK } from '@/lib/preview/desk-question';
import { CALENDAR } from '@/lib/preview/texts';

/** How many entries of a day are shown; a link leads to all of them. */
const SHOWN_ENTRIES = 4;

interface Props {
  readonly month: CalendarMonth;
  /** Where the preview shows the article of an entry. */
  readonly hrefOf: (entry: CalendarEntry) => string;
}

/** A month as a table of weeks, on a narrow screen as a list of its days; a month without entries as one line. */
export function DeskCalendar({ month, hrefOf }: Props) {
  const isEmpty = month.weeks.every((week) => week.every(({ entries }) => entries.length === 0));
  return (
    <section id={month.month} className={styles.month} aria-labelledby={`month-${month.month}`}>
      <header>
        <h2 id={`month-${month.month}`}>{monthName(month.month)}</h2>
        <p>{summary(month)}</p>
      </header>
      {isEmpty ? null : <Weeks month={month} hrefOf={hrefOf} />}
    </section>
  );
}

function Weeks({ month, hrefOf }: Props) {
  return (
    <table>
      <caption className="sr-only">{CALENDAR.caption(monthName(month.month))}</caption>
      <thead>
        <tr>
          {CALENDAR.weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day, index) => (
              <Day key={day.day} day={day} weekday={CALENDAR.weekdays[index] ?? ''} hrefOf={hrefOf} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, weekday, hrefOf }: { day: CalendarDay; weekday: string; hrefOf: Props['hrefOf'] }) {
  if (!day.inMonth) return <td className={styles.outside} />;
  const { entries } = day;
  const shown = entries.length <= SHOWN_ENTRIES + 1 ? entries : entries.slice(0, SHOWN_ENTRIES);
  return (
    <td data-when={day.when} data-empty={entries.length === 0 ? '' : undefined}>
      <time dateTime={day.day} aria-current={day.when === 'today' ? 'date' : undefined}>
        <span className={styles.weekday}>{weekday.slice(0, 3)} </span>
        {Number(day.day.slice(8))}
        {day.when === 'today' ? <span className={styles.today}>{CALENDAR.today}</span> : null}
      </time>
      {entries.length === 0 ? null : (
        <ul>
          {shown.map((entry) => (
            <li key={`${entry.kind} ${entry.row.file}`} data-kind={entry.kind}>
              <span>{[entry.kind, timeOf(entry)].filter(Boolean).join(' ')}</span>{' '}
              <a href={hrefOf(entry)} data-says-state>
                {entry.row.title}
              </a>
            </li>
          ))}
          {shown.length < entries.length ? (
            <li>
              <a href={deskAddress(WHOLE_DESK, { day: day.day })}>{CALENDAR.more(entries.length - shown.length)}</a>
            </li>
          ) : null}
        </ul>
      )}
    </td>
  );
}

/** `09:00 UTC`; empty for the start of the day. */
function timeOf({ at }: CalendarEntry): string {
  return formatMoment(at).slice(11);
}

function summary({ appearing, expiring }: CalendarMonth): string {
  if (appearing + expiring === 0) return CALENDAR.nothing;
  const parts = [appearing > 0 ? CALENDAR.appearing(appearing) : '', expiring > 0 ? CALENDAR.expiring(expiring) : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** `2026-11` → `November 2026` */
export function monthName(month: string): string {
  return formatDay(`${month}-01`).replace(' 1,', '');
}
