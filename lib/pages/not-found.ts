import type { Library } from '@/lib/library/library';
import { latest, strongestTopics } from '@/lib/library/queries';
import { type Frame, frameOf } from '@/lib/pages/frame';
import { type CountedTopic, countedTopic, type Headline, headline } from '@/lib/pages/shapes';

/** What stands at an address without a page. It is the one page without an address, so it is no row of the table. */
export interface NotFoundModel {
  readonly frame: Frame;
  readonly latest: readonly Headline[];
  /** Those of most articles. */
  readonly topics: readonly CountedTopic[];
}

/** How many articles it leads to. */
const LATEST = 6;

/** How many topics. */
const TOPICS = 10;

export function notFoundModel(library: Library): NotFoundModel {
  return {
    frame: frameOf(library),
    latest: latest(library, LATEST).map((article) => headline(library, article)),
    topics: strongestTopics(library, TOPICS).map((topic) => countedTopic(library, topic)),
  };
}
