import styles from '@/components/preview/preview.module.css';
import type { FileState } from '@/lib/preview/article-state';

/** The state of a file, with the moment `when` it appears or expired, where there is one. */
export function StateChip({ state, when = '' }: { state: FileState; when?: string }) {
  const word = `${state} ${state === 'expired' ? 'on' : 'for'} ${when}`;
  return (
    <span className={styles.chip} data-state={state}>
      {when === '' ? state : word}
    </span>
  );
}
