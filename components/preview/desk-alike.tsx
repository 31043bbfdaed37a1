'use client';
import styles from '@/components/preview/desk-alike.module.css';
import { OpenInEditor } from '@/components/preview/open-in-editor';
import { StateChip } from '@/components/preview/state-chip';
import { formatShortDay } from '@/lib/core/dates';
import type { AlikeArticle } from '@/lib/preview/alike-queue';
import type { ShownRow } from '@/lib/preview/shown-row';
import { DESK_PARTS, DUPLICATES } from '@/lib/preview/texts';

const STORY = DESK_PARTS.story;

/** One of several articles that may be about one story, as a page shows it. */
export type ShownAlike = Omit<AlikeArticle, 'row'> & { readonly row: ShownRow };

interface Props {
  /** Earliest first. */
  readonly articles: readonly ShownAlike[];
  readonly more: number;
}

/** Articles that may be about one story, side by side. */
export function DeskAlike({ articles, more }: Props) {
  return (
    <li className={styles.story}>
      <ul>
        {articles.map((article) => (
          <Side key={article.row.file} article={article} />
        ))}
      </ul>
      {more > 0 ? <p className={styles.more}>{DUPLICATES.more(more)}</p> : null}
    </li>
  );
}

function Side({ article }: { article: ShownAlike }) {
  const { row, original, why } = article;
  return (
    <li>
      <p className={styles.state}>
        <StateChip state={row.state} />
        {row.day ? <time dateTime={row.day}>{formatShortDay(row.day)}</time> : null}
        <span>{why === null ? DUPLICATES.earliest : ageOf(article)}</span>
        {why === null ? null : <strong>{DUPLICATES[why]}</strong>}
      </p>
      <h2>
        <a href={row.href} className="headline-link" data-says-state>
          {row.title}
        </a>
      </h2>
      <p className={styles.description}>{article.description}</p>
      <dl>
        <dt>{STORY.source}</dt>
        <dd>{row.publisher || STORY.none}</dd>
        <dt>{STORY.original}</dt>
        <dd>
          {original ? (
            <a href={original} rel="noreferrer">
              {original}
            </a>
          ) : (
            STORY.none
          )}
        </dd>
        <dt>{STORY.file}</dt>
        <dd className={styles.file}>
          {row.shownAs} <OpenInEditor file={row.absolute} />
        </dd>
      </dl>
    </li>
  );
}

function ageOf({ daysLater }: ShownAlike): string {
  return daysLater === 0 ? DUPLICATES.sameDay : DUPLICATES.later(daysLater);
}
