import type { ReactNode } from 'react';
import { WithCode } from '@/components/layout/with-code';
import styles from '@/components/preview/desk-empty.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Shown in place of an empty list. */
export function DeskEmpty({ title, text, children }: Props) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>
        <WithCode text={text} /> {children}
      </p>
    </div>
  );
}
