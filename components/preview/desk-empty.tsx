import type { ReactNode } from 'react';
import styles from '@/components/preview/desk-empty.module.css';

/** What stands where a list would, when there is nothing to list. */
export function DeskEmpty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
