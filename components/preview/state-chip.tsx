import styles from '@/components/preview/preview.module.css';
import type { FileState } from '@/lib/preview/page-state';

/** What a file is, in one word; `day` where the state has one. */
export function StateChip({ state, day = '' }: { state: FileState; day?: string }) {
  const word = state === 'scheduled' ? `scheduled for ${day}` : state === 'expired' && day ? `expired ${day}` : state;
  return (
    <span className={styles.chip} data-state={state}>
      {day === '' ? state : word}
    </span>
  );
}
