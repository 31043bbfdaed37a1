import type { ReactNode } from 'react';
import { Page } from '@/components/layout/page';
import { WithCode } from '@/components/layout/with-code';
import styles from '@/components/preview/desk-frame.module.css';
import type { Frame } from '@/lib/pages/frame';
import { CALENDAR_PATH, DESK_PATH, DUPLICATES_PATH, PAGES_PATH, PROBLEMS_PATH } from '@/lib/preview/desk-question';
import { DESK, DESK_PARTS } from '@/lib/preview/texts';

const PATHS = {
  articles: DESK_PATH,
  pages: PAGES_PATH,
  calendar: CALENDAR_PATH,
  duplicates: DUPLICATES_PATH,
  problems: PROBLEMS_PATH,
} as const;

export type DeskSection = keyof typeof PATHS;

interface Props {
  readonly frame: Frame;
  readonly section: DeskSection;
  readonly counts: Readonly<Record<DeskSection, number>>;
  /** What readers do not see; empty for nothing. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** The frame of the desk's pages: heading, and links to the sections. */
export function DeskFrame({ frame, section, counts, note = '', children }: Props) {
  const names = Object.keys(PATHS) as DeskSection[];
  return (
    <Page frame={frame}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>{DESK.name}</p>
          <h1>{DESK.sections[section]}</h1>
          <div className={styles.lead}>
            <p>
              <WithCode text={DESK.leads[section]} />
            </p>
            {note === '' ? null : <p>{note}</p>}
          </div>
        </div>
        <nav aria-label={DESK_PARTS.sections}>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={PATHS[name]} aria-current={name === section ? 'page' : undefined}>
                  {DESK.sections[name]} <span className={styles.count}>{counts[name].toLocaleString('en')}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
    </Page>
  );
}
