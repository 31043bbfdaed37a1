import { monthName } from '@/components/preview/desk-calendar';
import { Step } from '@/components/preview/desk-pages';
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
  const addressOf = (month: string) => `${CALENDAR_PATH}?month=${month}`;
  return (
    <nav aria-label={MONTHS.name} className={styles.pages}>
      <ul>
        {before ? <Step rel="prev" href={addressOf(before)} label={MONTHS.before(monthName(before))} /> : null}
        {after ? <Step rel="next" href={addressOf(after)} label={MONTHS.after(monthName(after))} /> : null}
      </ul>
    </nav>
  );
}
