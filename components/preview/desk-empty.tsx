import type { ReactNode } from 'react';
import styles from '@/components/preview/desk-empty.module.css';
import { WithCode } from '@/components/preview/with-code';

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
