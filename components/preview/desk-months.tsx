import { monthName } from '@/components/preview/desk-calendar';
import styles from '@/components/preview/desk-pages.module.css';
import { CALENDAR_PATH } from '@/lib/preview/desk-question';
import { DESK_PARTS } from '@/lib/preview/texts';

const MONTHS = DESK_PARTS.months;

/**
 * Links to earlier and later months.
 *
 * @param props.before the first month that the link would show, `2026-11`; null where there is none. Likewise `after`.
 */
export function DeskMonths({ before, after }: { before: string | null; after: string | null }) {
  if (!before && !after) return null;
  return (
    <nav aria-label={MONTHS.name} className={styles.pages}>
      <ul>
        {before ? (
          <li>
            <a href={addressOf(before)} rel="prev">
              {MONTHS.before(monthName(before))}
            </a>
          </li>
        ) : null}
        {after ? (
          <li>
            <a href={addressOf(after)} rel="next">
              {MONTHS.after(monthName(after))}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function addressOf(month: string): string {
  return `${CALENDAR_PATH}?month=${month}`;
}
