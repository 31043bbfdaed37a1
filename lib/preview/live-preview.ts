import { problemsOf } from '@/lib/check/read-checked';
import type { Problem } from '@/lib/core/problem';
import { type ChangeFeed, openChangeFeed } from '@/lib/preview/change-feed';
import { oncePerObject } from '@/lib/preview/once-per-object';
import { openPageView, type PageView } from '@/lib/preview/page-view';
import { openSlugHistory, type SlugHistory } from '@/lib/preview/slug-history';
import type { Snapshot, SnapshotChange } from '@/lib/preview/snapshot';
import { openStagedReading, type StagedReading } from '@/lib/preview/staged-reading';

/** The current content for the preview's pages, bar, desk and terminal. */
export interface LivePreview
  extends Pick<StagedReading, 'snapshot' | 'whole' | 'eventually' | 'close'>,
    Pick<ChangeFeed<SnapshotChange>, 'subscribe'>,
    Pick<PageView, 'isAsReaders'>,
    Pick<SlugHistory, 'lastSlug' | 'fileOnceAt'> {
  /** Call it once a page is on the screen. */
  pageShown(): void;
  /** All problems of a snapshot; checked at the first call. */
  problems(snapshot: Snapshot): Promise<readonly Problem[]>;
  /** Switches what every page shows, and publishes a change in which nothing was saved. */
  showAsReaders(on: boolean): Promise<void>;
  /** The library that pages show. */
  readonly shownLibrary: PageView['libraryOf'];
  readonly shownRevision: PageView['revisionOf'];
  readonly lastChange: ChangeFeed<SnapshotChange>['last'];
}

/** Milliseconds; for most of them, making the first page keeps the machine busy. */
const REST_AFTER = 10_000;

/**
 * Reads a content folder and keeps it current, like a server, but with drafts, and with a part of a large folder to show
 * before everything is read.
 *
 * @param root the content folder, absolute; it may go away and come back
 * @param folder where caches are kept between two runs; by default the usual place
 * @param restAfter milliseconds after which the rest of a large folder is read even if no page was shown
 */
export function startLivePreview(root: string, folder?: string, restAfter = REST_AFTER): LivePreview {
  const feed = openChangeFeed<SnapshotChange>();
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
      // First, because it may fail: then nothing is switched.
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
