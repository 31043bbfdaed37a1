'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { listenForSearchShortcut } from '@/components/islands/search-shortcut';
import { BAR } from '@/lib/preview/texts';
import '@/components/preview/preview.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import styles from '@/components/preview/preview.module.css';
import { PreviewCards } from '@/components/preview/preview-cards';
import { PreviewFields } from '@/components/preview/preview-fields';
import { PreviewProblems } from '@/components/preview/preview-problems';
import { StateChip } from '@/components/preview/state-chip';
import { useClosingDrawers } from '@/components/preview/use-closing-drawers';
import { useLinkLabels } from '@/components/preview/use-link-labels';
import { useLivePage } from '@/components/preview/use-live-page';
import { countOf } from '@/lib/core/count-of';
import type { PageFile, PageState } from '@/lib/preview/page-state';
import { weightOf } from '@/lib/preview/problem-groups';

/**
 * The bar below every page of a preview: what the page is, its problems, and how search engines and networks will show
 * it. Its script keeps the page current.
 *
 * @param rendered the revision of the content that the page shows
 */
export function PreviewBar({ rendered }: { rendered: number }) {
  const { page, connected, failure, follow, setFollow, showAsReaders } = useLivePage(rendered);
  useLinkLabels(rendered);
  const bar = useRef<HTMLElement>(null);
  useClosingDrawers(bar);
  // On readers' pages the loader of the islands does this.
  useEffect(listenForSearchShortcut, []);
  return (
    <>
      <div className={styles.room} />
      <aside ref={bar} className={styles.bar} aria-label={BAR.name} data-preview-revision={rendered}>
        <div className={styles.line}>
          {page?.file ? <FileLine file={page.file} /> : <strong>{BAR.name}</strong>}
          {page?.movedTo ? (
            <span role="status">
              {BAR.moved.before}
              <a href={page.movedTo}>{page.movedTo}</a>
              {BAR.moved.after}
            </span>
          ) : null}
          {page ? <Totals totals={page.totals} /> : null}
          {connected ? null : (
            <span className={styles.lost} role="status">
              {BAR.noAnswer}
            </span>
          )}
          {connected && failure !== '' ? (
            <span className={styles.lost} role="status">
              {BAR.failed(failure)}
            </span>
          ) : null}
          <span className={styles.controls}>
            {page ? (
              <label className={styles.follow}>
                <input
                  type="checkbox"
                  checked={page.asReaders}
                  onChange={(event) => showAsReaders(event.target.checked)}
                />{' '}
                {BAR.asReaders}
              </label>
            ) : null}
            <label className={styles.follow}>
              <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.target.checked)} />{' '}
              {BAR.follow}
            </label>
            <a href="/preview">{BAR.desk}</a>
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
      <StateChip state={file.state} when={file.when} />
      <FileName path={file.shownAs} />
      <OpenInEditor file={file.absolute} line={first?.line} column={first?.column} />
    </>
  );
}

/** The path of a file. Where there is no room, the folder is cut, not the name. */
function FileName({ path }: { path: string }) {
  const at = path.lastIndexOf('/') + 1;
  return (
    <span className={styles.name} title={path}>
      <span className={styles.folder}>{path.slice(0, at)}</span>
      <span className={styles.file}>{path.slice(at)}</span>
    </span>
  );
}

function Totals({ totals }: { totals: PageState['totals'] }) {
  const counts = [
    [totals.broken, 'broken file', '/preview?show=broken'],
    [totals.errors, 'error', '/preview/problems'],
    [totals.warnings, 'warning', '/preview/problems'],
  ] as const;
  if (totals.unread > 0) {
    return (
      <span className={styles.totals} role="status">
        {BAR.stillReading(totals.unread)}
      </span>
    );
  }
  return (
    <ul className={styles.totals}>
      <li>{BAR.wholeFolder(totals.articles)}</li>
      {counts.flatMap(([count, name, href]) =>
        count === 0
          ? []
          : [
              <li key={name}>
                <a href={href}>{countOf(count, name)}</a>
              </li>,
            ],
      )}
      {totals.errors + totals.warnings === 0 ? <li>{BAR.noProblems}</li> : null}
      {totals.unpublished === 0 ? null : <li>{BAR.unpublished(totals.unpublished)}</li>}
    </ul>
  );
}

/** The open drawer. Kept outside the component, because the bar is mounted again when a page breaks or works again. */
let openDrawer: string | null = null;

function Details({ file }: { file: PageFile }) {
  const { problems, fields, cards, aliases } = file;
  return (
    <div className={styles.drawers}>
      <Drawer kind="problems" name={BAR.problems(problemsIn(file))}>
        <PreviewProblems shownAs={file.shownAs} absolute={file.absolute} problems={problems} />
      </Drawer>
      {fields.length > 0 ? (
        <Drawer kind="fields" name={BAR.fields}>
          <PreviewFields fields={fields} />
        </Drawer>
      ) : null}
      {cards.length > 0 ? (
        <Drawer kind="cards" name={BAR.cards}>
          <PreviewCards cards={cards} />
        </Drawer>
      ) : null}
      {aliases.length > 0 ? (
        <Drawer kind="aliases" name={BAR.aliases(aliases.length)}>
          <ul>
            {aliases.map((alias) => (
              <li key={alias}>
                <a href={alias}>{alias}</a>
              </li>
            ))}
          </ul>
        </Drawer>
      ) : null}
    </div>
  );
}

/** `1 error, 2 warnings`: those of this file, while {@link Totals} counts the whole folder's. */
function problemsIn({ problems }: PageFile): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return weightOf({ errors, warnings: problems.length - errors }) || BAR.noProblems;
}

/** One drawer is open at a time; choosing its name again closes it. */
function Drawer({ kind, name, children }: { kind: string; name: string; children: ReactNode }) {
  return (
    <details
      name="preview"
      className={styles.drawer}
      open={openDrawer === kind}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) openDrawer = kind;
        else if (openDrawer === kind) openDrawer = null;
      }}
    >
      <summary>{name}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it holds may be longer than it is, and keys scroll what has the focus */}
      <section className={styles.sheet} aria-label={name} tabIndex={0}>
        {children}
      </section>
    </details>
  );
}
