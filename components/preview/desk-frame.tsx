import type { ReactNode } from 'react';
import { Page } from '@/components/layout/page';
import styles from '@/components/preview/desk-frame.module.css';
import type { Frame } from '@/lib/pages/frame';
import { CALENDAR_PATH, DESK_PATH, DUPLICATES_PATH, PROBLEMS_PATH } from '@/lib/preview/desk-question';

const SECTIONS = {
  articles: { label: 'Articles', href: DESK_PATH },
  calendar: { label: 'Calendar', href: CALENDAR_PATH },
  duplicates: { label: 'Duplicates', href: DUPLICATES_PATH },
  problems: { label: 'Problems', href: PROBLEMS_PATH },
} as const;

export type DeskSection = keyof typeof SECTIONS;

interface Props {
  readonly frame: Frame;
  readonly section: DeskSection;
  /** How many things stand in each section. */
  readonly counts: Readonly<Record<DeskSection, number>>;
  /** A sentence or two below the heading. */
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the desk's pages: its heading, and the way between its sections. */
export function DeskFrame({ frame, section, counts, lead, children }: Props) {
  const names = Object.keys(SECTIONS) as DeskSection[];
  return (
    <Page frame={frame}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>The editor’s desk</p>
          <h1>{SECTIONS[section].label}</h1>
          <div className={styles.lead}>{lead}</div>
        </div>
        <nav aria-label="The desk">
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={SECTIONS[name].href} aria-current={name === section ? 'page' : undefined}>
                  {SECTIONS[name].label} <span className={styles.count}>{counts[name].toLocaleString('en')}</span>
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
