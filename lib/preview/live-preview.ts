import { problemsOf } from '@/lib/check/read-checked';
import { openChangeFeed } from '@/lib/preview/change-feed';
import { oncePerObject } from '@/lib/preview/once-per-object';
import { openPageView } from '@/lib/preview/page-view';
import { openSlugHistory } from '@/lib/preview/slug-history';
import type { Snapshot, SnapshotChange } from '@/lib/preview/snapshot';
import { openStagedReading } from '@/lib/preview/staged-reading';

/** The current content for the preview's pages, bar, desk and terminal. */
export type LivePreview = ReturnType<typeof startLivePreview>;

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
export function startLivePreview(root: string, folder?: string, restAfter = REST_AFTER) {
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
    /** Call it once a page is on the screen. */
    pageShown: reading.wantRest,
    /** All problems of a snapshot; checked at the first call. */
    problems: oncePerObject(async ({ content }: Snapshot) => problemsOf(content, new Date())),
    isAsReaders: view.isAsReaders,
    /** Switches what every page shows, and publishes a change in which nothing was saved. */
    showAsReaders: async (on: boolean) => {
      // First, because it may fail: then nothing is switched.
      const snapshot = await reading.snapshot();
      if (view.switchTo(on)) feed.publish({ snapshot, saved: [] });
    },
    /** The library that pages show. */
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
