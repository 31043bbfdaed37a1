import { problemsOf } from '@/lib/check/read-checked';
import type { Problem } from '@/lib/core/problem';
import { type ChangeFeed, openChangeFeed } from '@/lib/preview/change-feed';
import { oncePerObject } from '@/lib/preview/once-per-object';
import { openPageView, type PageView } from '@/lib/preview/page-view';
import { openSlugHistory, type SlugHistory } from '@/lib/preview/slug-history';
import type { Change, Snapshot } from '@/lib/preview/snapshot';
import { openStagedReading, type StagedReading } from '@/lib/preview/staged-reading';

/** Everything that the preview's pages, bar, desk and terminal show, kept current. */
export interface LivePreview
  extends Pick<StagedReading, 'snapshot' | 'whole' | 'eventually' | 'close'>,
    Pick<ChangeFeed<Change>, 'subscribe'>,
    Pick<PageView, 'isAsReaders'>,
    Pick<SlugHistory, 'lastSlug' | 'fileOnceAt'> {
  /** To be called once a page is on the screen. */
  pageShown(): void;
  /** Everything that is wrong with a snapshot: checked once for each, and only when somebody wants to know. */
  problems(snapshot: Snapshot): Promise<readonly Problem[]>;
  /** Switches what every page shows, and publishes that as a change in which nothing was saved. */
  showAsReaders(on: boolean): Promise<void>;
  /** What pages show of a snapshot. */
  readonly shownLibrary: PageView['libraryOf'];
  readonly shownRevision: PageView['revisionOf'];
  /** The latest change, for a listener that comes after it; null before the first. */
  readonly lastChange: ChangeFeed<Change>['last'];
}

/** In milliseconds; making the first page takes the whole machine for most of it. */
const REST_AFTER = 10_000;

/**
 * Reads a content folder and keeps the reading current: the server's own edition, with drafts, and with a part of a large
 * folder to show before all of it was read.
 *
 * @param root the content folder, absolute; it may go away and come back
 * @param folder where readings are kept between two runs; the usual place unless given
 * @param restAfter the longest that the rest of a large folder waits for a first page, in milliseconds
 */
export function startLivePreview(root: string, folder?: string, restAfter = REST_AFTER): LivePreview {
  const feed = openChangeFeed<Change>();
  const history = openSlugHistory();
  const view = openPageView();
  const reading = openStagedReading(root, {
    folder,
    restAfter,
    onSnapshot: ({ content }) => history.record(content.articles),
    onChange: feed.publish,
  });
  return {
    snapshot: reading.snapshot,
    whole: reading.whole,
    eventually: reading.eventually,
    pageShown: reading.wantRest,
    problems: oncePerObject(async ({ content }: Snapshot) => problemsOf(content, new Date())),
    isAsReaders: view.isAsReaders,
    showAsReaders: async (on) => {
      // First, because it may fail: then nothing is switched, and nobody has to know.
      const snapshot = await reading.snapshot();
      if (view.switchTo(on)) feed.publish({ snapshot, saved: [] });
    },
    shownLibrary: view.libraryOf,
    shownRevision: view.revisionOf,
    subscribe: feed.subscribe,
    lastChange: feed.last,
    lastSlug: history.lastSlug,
    fileOnceAt: history.fileOnceAt,
    close: () => {
      feed.close();
      reading.close();
    },
  };
}
