import type { Library } from '@/lib/library/library';
import { latest, strongestTopics } from '@/lib/library/queries';
import { type Frame, frameOf } from '@/lib/pages/frame';
import { type CountedTopic, countedTopic, type Headline, headline } from '@/lib/pages/shapes';

/** Shown at addresses without a page, so it is not in the page table. */
export interface NotFoundModel {
  readonly frame: Frame;
  readonly latest: readonly Headline[];
  /** Those with most articles. */
  readonly topics: readonly CountedTopic[];
}

const LATEST = 6;
const TOPICS = 10;

export function notFoundModel(library: Library): NotFoundModel {
  return {
    frame: frameOf(library),
    latest: latest(library, LATEST).map((article) => headline(library, article)),
    topics: strongestTopics(library, TOPICS).map((topic) => countedTopic(library, topic)),
  };
}
