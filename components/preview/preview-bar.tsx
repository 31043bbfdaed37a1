'use client';
import '@/components/preview/link-labels.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import styles from '@/components/preview/preview.module.css';
import { PreviewCards } from '@/components/preview/preview-cards';
import { PreviewFields } from '@/components/preview/preview-fields';
import { PreviewProblems } from '@/components/preview/preview-problems';
import { StateChip } from '@/components/preview/state-chip';
import { useLinkLabels } from '@/components/preview/use-link-labels';
import { useLivePage } from '@/components/preview/use-live-page';
import { countOf } from '@/lib/core/count-of';
import type { PageFile, PageState } from '@/lib/preview/page-state';

/**
 * What an editor sees below every page of a preview: what the page is, what is wrong with it, and how it will be shown
 * elsewhere. Its script keeps the page current.
 *
 * @param rendered the revision of the content that the page shows
 */
export function PreviewBar({ rendered }: { rendered: number }) {
  const { page, connected, follow, setFollow } = useLivePage(rendered);
  useLinkLabels(rendered);
  return (
    <>
      <div className={styles.room} />
      <aside className={styles.bar} aria-label="Preview" data-preview-revision={rendered}>
        <div className={styles.line}>
          {page?.file ? <FileLine file={page.file} /> : <strong>Preview</strong>}
          {page ? <Totals totals={page.totals} /> : null}
          {connected ? null : (
            <span className={styles.lost} role="status">
              The preview’s server does not answer.
            </span>
          )}
          <span className={styles.controls}>
            <label className={styles.follow}>
              <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.target.checked)} /> Follow
              what is saved
            </label>
            <a href="/preview">Desk</a>
          </span>
        </div>
        {page?.file ? <Details file={page.file} /> : null}
      </aside>
    </>
  );
}

function FileLine({ file }: { file: PageFile }) {
  const [first] = file.problems;
  return (
    <>
      <StateChip state={file.state} day={file.day} />
      <span className={styles.name}>{file.shownAs}</span>
      <OpenInEditor file={file.absolute} line={first?.line} column={first?.column} />
    </>
  );
}

function Totals({ totals }: { totals: PageState['totals'] }) {
  const counts = [
    [totals.broken, 'broken file', '/preview?show=broken'],
    [totals.errors, 'error', '/preview?show=errors'],
    [totals.warnings, 'warning', '/preview?show=warnings'],
    [totals.unpublished, 'unpublished', '/preview'],
  ] as const;
  return (
    <ul className={styles.totals} aria-label="Whole site">
      {counts.flatMap(([count, name, href]) =>
        count === 0
          ? []
          : [
              <li key={name}>
                <a href={href}>{name === 'unpublished' ? `${count} unpublished` : countOf(count, name)}</a>
              </li>,
            ],
      )}
    </ul>
  );
}

function Details({ file }: { file: PageFile }) {
  const { problems, fields, cards, aliases } = file;
  return (
    <div className={styles.drawers}>
      <details name="preview" className={styles.drawer}>
        <summary>{problems.length === 0 ? 'No problems' : countOf(problems.length, 'problem')}</summary>
        <div className={styles.sheet}>
          <PreviewProblems shownAs={file.shownAs} absolute={file.absolute} problems={problems} />
        </div>
      </details>
      {fields.length > 0 ? (
        <details name="preview" className={styles.drawer}>
          <summary>Front matter</summary>
          <div className={styles.sheet}>
            <PreviewFields fields={fields} />
          </div>
        </details>
      ) : null}
      {cards.length > 0 ? (
        <details name="preview" className={styles.drawer}>
          <summary>As others show it</summary>
          <div className={styles.sheet}>
            <PreviewCards cards={cards} />
          </div>
        </details>
      ) : null}
      {aliases.length > 0 ? (
        <details name="preview" className={styles.drawer}>
          <summary>Older addresses: {aliases.length}</summary>
          <ul className={styles.sheet}>
            {aliases.map((alias) => (
              <li key={alias}>
                <a href={alias}>{alias}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
