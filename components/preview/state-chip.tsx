import styles from '@/components/preview/preview.module.css';
import type { FileState } from '@/lib/preview/article-state';

/** What a file is, in one word; `when` where the state has a moment. */
export function StateChip({ state, when = '' }: { state: FileState; when?: string }) {
  const word = `${state} ${state === 'expired' ? 'on' : 'for'} ${when}`;
  return (
    <span className={styles.chip} data-state={state}>
      {when === '' ? state : word}
    </span>
  );
}
