import type { TopicRef } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { formatMoment } from '@/lib/core/dates';
import { spokenField } from '@/lib/core/field-path';
import { type DeskRow, worstOf } from '@/lib/preview/desk-rows';
import { weightOf } from '@/lib/preview/problem-groups';
import { hueOf, type TaxonomySource } from '@/lib/topic/topic-hue';

/**
 * What a page shows of a row, and where it leads. Plain and small: it goes to the browser with the page, where the tables
 * are drawn, because a development server draws a hundred rows slowly.
 */
export interface ShownRow
  extends Pick<DeskRow, 'shownAs' | 'file' | 'title' | 'state' | 'day' | 'expires' | 'publisher' | 'image' | 'errors'> {
  /** In milliseconds since 1970; null where the date says it. */
  readonly appears: number | null;
  readonly topics: readonly (Pick<TopicRef, 'slug' | 'label'> & { readonly hue: HueName })[];
  /** How many topics are not named. */
  readonly moreTopics: number;
  /** `2 errors, 1 warning`; empty for none. */
  readonly weight: string;
  /** What the gravest problem says, and where; empty, and the file's beginning, for none. */
  readonly worst: string;
  readonly line: number;
  readonly column: number;
  /** Where the preview shows it, and the absolute path of its file. */
  readonly href: string;
  readonly absolute: string;
}

/** How many topics of a row are named. */
const SHOWN_TOPICS = 3;

/** A row for a page. */
export function shownRow(site: TaxonomySource, row: DeskRow, place: Pick<ShownRow, 'href' | 'absolute'>): ShownRow {
  const { shownAs, file, title, state, day, expires, publisher, image, errors, topics } = row;
  const worst = worstOf(row);
  return {
    ...{ shownAs, file, title, state, day, expires, publisher, image, errors },
    appears: row.appears !== null && formatMoment(row.appears) === day ? null : row.appears,
    topics: topics
      .slice(0, SHOWN_TOPICS)
      .map((topic) => ({ slug: topic.slug, label: topic.label, hue: hueOf(site, topic) })),
    moreTopics: Math.max(0, topics.length - SHOWN_TOPICS),
    weight: weightOf(row),
    worst: worst ? `${spokenField(worst.field)}: ${worst.message}` : '',
    line: worst?.line ?? 1,
    column: worst?.column ?? 1,
    ...place,
  };
}
