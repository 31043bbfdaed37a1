import type { TopicRef } from '@/lib/article/article';
import type { HueName } from '@/lib/config/palette';
import { formatMoment } from '@/lib/core/dates';
import { spokenField } from '@/lib/core/field-path';
import { type DeskRow, worstOf } from '@/lib/preview/desk-rows';
import { weightOf } from '@/lib/preview/problem-groups';
import { hueOf, type TaxonomySource } from '@/lib/topic/topic-hue';

/**
 * What a page shows of a row. Plain and small, because it is sent to the browser, which renders the tables: a development
 * server renders a hundred rows slowly.
 */
export interface ShownRow
  extends Pick<DeskRow, 'shownAs' | 'file' | 'title' | 'state' | 'day' | 'expires' | 'publisher' | 'image' | 'errors'> {
  /** In milliseconds since 1970; null if `day` says the same. */
  readonly appears: number | null;
  readonly topics: readonly (Pick<TopicRef, 'slug' | 'label'> & { readonly hue: HueName })[];
  /** Number of topics that are not named. */
  readonly moreTopics: number;
  /** `2 errors, 1 warning`; empty for none. */
  readonly weight: string;
  /** The worst problem, and its place; empty, and the beginning of the file, for none. */
  readonly worst: string;
  readonly line: number;
  readonly column: number;
  /** Its address in the preview, and the absolute path of its file. */
  readonly href: string;
  readonly absolute: string;
}

/** Topics of a row that are named. */
const SHOWN_TOPICS = 3;

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
