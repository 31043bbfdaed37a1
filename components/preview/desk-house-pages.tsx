import styles from '@/components/preview/desk-house-pages.module.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import { StateChip } from '@/components/preview/state-chip';
import { formatShortDay } from '@/lib/core/dates';
import { spokenField } from '@/lib/core/field-path';
import { isError } from '@/lib/core/problem';
import type { DeskHousePage } from '@/lib/preview/desk-house-pages';

/** A page, with the address at which the preview shows it and the absolute path of its file. */
export interface ShownHousePage extends DeskHousePage {
  readonly href: string;
  readonly absolute: string;
}

/** The pages of `content/pages`, each with its link, where navigation and footer link to it, and its problems. */
export function DeskHousePages({ pages }: { pages: readonly ShownHousePage[] }) {
  return (
    <ul className={styles.pages}>
      {pages.map((page) => (
        <HousePageRow key={page.file} page={page} />
      ))}
    </ul>
  );
}

function HousePageRow({ page }: { page: ShownHousePage }) {
  const { href, title, path, state, linkedIn, updated, problems, shownAs, absolute } = page;
  const [worst] = problems;
  const particulars = [
    path,
    linkedIn === '' ? (state === 'broken' ? '' : 'linked in neither navigation nor footer') : `in ${linkedIn}`,
    updated ? `updated ${formatShortDay(updated)}` : '',
  ];
  return (
    <li>
      <p>
        <StateChip state={state} />
      </p>
      <div>
        <h2 className={styles.title}>
          <a href={href} className="headline-link" data-says-state>
            {title || path}
          </a>
        </h2>
        <p className={styles.particulars}>{particulars.filter((part) => part !== '').join(' · ')}</p>
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li
              key={`${problem.line}:${problem.column}:${problem.message}`}
              data-hue={isError(problem) ? 'brick' : 'amber'}
            >
              <strong>{problem.severity}</strong> {spokenField(problem.field)}: {problem.message}
              {problem.hint ? ` — ${problem.hint}` : null}
            </li>
          ))}
        </ul>
        <p className={styles.file}>
          {shownAs} <OpenInEditor file={absolute} line={worst?.line ?? 1} column={worst?.column ?? 1} />
        </p>
      </div>
    </li>
  );
}
