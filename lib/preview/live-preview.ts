import { problemsOf } from '@/lib/check/read-checked';
import { READING_RULES } from '@/lib/check/reading-rules';
import type { Problem } from '@/lib/core/problem';
import { runInSlices } from '@/lib/core/steps';
import { type Edition, makeEdition } from '@/lib/edition/edition';
import { libraryStepsAt } from '@/lib/edition/library-at';
import { openEdition } from '@/lib/edition/open-edition';
import { openContentReader } from '@/lib/library/content-reader';
import { openKeptReading } from '@/lib/library/kept-reading';
import type { Library } from '@/lib/library/library';
import { takeFirstLook } from '@/lib/preview/first-look';

/** The content folder at one moment, as the preview shows it: drafts, scheduled and expired pieces too. */
export interface Snapshot extends Edition {
  /** How many articles are still to be read; 0 but at the start in a large folder that was never read before. */
  readonly unread: number;
}

/** What a reading found changed. */
export interface Change {
  readonly snapshot: Snapshot;
  /** Paths from the content folder, with forward slashes; folders among them. */
  readonly saved: readonly string[];
}

export interface LivePreview {
  /**
   * The folder as it is now: changes the watcher has told of are read first. While a large folder is read for the first
   * time, the part of it that was read before the rest.
   */
  snapshot(): Promise<Snapshot>;
  /** As {@link snapshot}, once everything was read. */
  whole(): Promise<Snapshot>;
  /** As {@link whole}, without hurrying: the rest of a large folder waits until the first page is shown. */
  eventually(): Promise<Snapshot>;
  /** To be called once a page is on the screen. */
  pageShown(): void;
  /** Everything that is wrong with it; asked once for each snapshot, and only when somebody wants to know. */
  problems(snapshot: Snapshot): Promise<readonly Problem[]>;
  /** Whether pages show what readers see now, in place of everything. */
  isAsReaders(): boolean;
  /** Switches that for every page, and tells of it as of a reading in which nothing was saved. */
  showAsReaders(on: boolean): Promise<void>;
  /** What pages show of a snapshot. */
  shownLibrary(snapshot: Snapshot): Promise<Library>;
  /** The revision of what pages show: half a step further while they show what readers see. */
  shownRevision(snapshot: Snapshot): number;
  /** Tells of every later reading, until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
  /** What was told last, for a listener that comes after it; null before the first change. */
  lastChange(): Change | null;
  /** Slug that a file had when it was last an article, so that its address keeps showing it while it is broken. */
  lastSlug(file: string): string | null;
  /** The file that had a slug at any time, so that a page whose slug was changed can say where its article went. */
  fileOnceAt(slug: string): string | null;
  /** Stops watching. */
  close(): void;
}

/** In milliseconds; making the first page takes the whole machine for most of it. */
const REST_AFTER = 10_000;

/** Milliseconds after which the first reading is kept for the next start: the first pages go before. */
const KEEP_AFTER = 20_000;

/**
 * Reads a content folder and keeps the reading current: the server's own edition, with drafts, and with a part of a large
 * folder to show before all of it was read.
 *
 * @param root the content folder, absolute; it may go away and come back
 * @param folder where readings are kept between two runs; the usual place unless given
 * @param restAfter the longest that the rest of a large folder waits for a first page, in milliseconds
 */
export function startLivePreview(root: string, folder?: string, restAfter = REST_AFTER): LivePreview {
  // Before those of all editions of the whole.
  const firstRevision = Date.now();
  const kept = openKeptReading(root, folder);
  // An editor sees what is wrong, not what was there before.
  const reader = kept.then(({ cache }) =>
    openContentReader(root, { cache, ...READING_RULES, lastGood: false, keepsSite: true }),
  );
  const listeners = new Set<(change: Change) => void>();
  const slugs = new Map<string, string>();
  const filesBySlug = new Map<string, string>();
  const snapshots = new WeakMap<Edition, Snapshot>();
  let checked: { readonly of: Snapshot; readonly problems: Promise<readonly Problem[]> } | null = null;
  const readers = new WeakMap<Snapshot, Promise<Library>>();
  let asReaders = false;
  let told: Change | null = null;
  let isClosed = false;
  let readRest = () => {};
  const restIsWanted = new Promise<void>((resolve) => {
    readRest = resolve;
  });
  const waiting = setTimeout(readRest, restAfter);
  /** A part of a large folder, shown until all of it was read; null where that takes no time. */
  let early: Promise<Snapshot | null> | null = lookFirst();
  /** What was saved while only that part was shown. */
  const savedEarly = new Set<string>();
  let hasUnread = () => false;
  const editions = openEdition(root, {
    read: async (changed) => {
      // Both fill the same cache.
      await early?.catch(() => null);
      if (isClosed) throw new Error('The preview is closed.');
      const { read, hasUnread: next } = await reader;
      hasUnread = next;
      return read(changed);
    },
    hasUnread: () => hasUnread(),
    shown: 'everything',
    watch: true,
    // Where the part cannot be read, the whole is, which says why not.
    startAfter: early.then((part) => part && restIsWanted).catch(() => null),
  });
  const stopListening = editions.subscribe(({ edition, saved }) => {
    if (early) for (const file of saved) savedEarly.add(file);
    tell({ snapshot: wholeOf(edition), saved });
  });
  void tellOfTheRest();
  // Once is enough: a later start reads what changed since.
  const keeping = setTimeout(
    () =>
      void editions
        .latest()
        .then(async () => (await kept).keep())
        .catch(() => undefined),
    KEEP_AFTER,
  );

  async function lookFirst(): Promise<Snapshot | null> {
    const look = await takeFirstLook(root, (await kept).cache);
    if (!look) return null;
    const edition = await makeEdition(look.content, new Date(), 'everything', firstRevision);
    return remember({ ...edition, unread: look.unread });
  }

  async function tellOfTheRest(): Promise<void> {
    const part = await early?.catch(() => null);
    const edition = await editions.latest().catch(() => null);
    early = null;
    // Whoever waits for the whole gets it before others hear of it.
    if (part && edition) setImmediate(() => tell({ snapshot: wholeOf(edition), saved: [...savedEarly] }));
  }

  function wholeOf(edition: Edition): Snapshot {
    const snapshot = snapshots.get(edition) ?? remember({ ...edition, unread: 0 });
    snapshots.set(edition, snapshot);
    return snapshot;
  }

  function remember(snapshot: Snapshot): Snapshot {
    for (const { article } of snapshot.content.articles) {
      slugs.set(article.file, article.slug);
      filesBySlug.set(article.slug, article.file);
    }
    return snapshot;
  }

  function tell(change: Change): void {
    if (isClosed) return;
    told = change;
    for (const listener of listeners) listener(change);
  }

  async function eventually(): Promise<Snapshot> {
    const part = early;
    try {
      return wholeOf(await editions.latest());
    } catch (error) {
      // What was read before is better than nothing: the folder is read again until that succeeds.
      const before = editions.current();
      if (before) return wholeOf(before);
      // Nothing is read any more: what is there is all there is.
      const shown = isClosed ? await part?.catch(() => null) : null;
      if (shown) return shown;
      throw error;
    }
  }

  async function snapshot(): Promise<Snapshot> {
    const latest = eventually();
    // It may fail, and the part be shown all the same.
    latest.catch(() => undefined);
    return (await early?.catch(() => null)) ?? latest;
  }

  /** An edition lasts until the clock shows readers another, so what was made of a snapshot stays right as long as that. */
  function libraryForReaders(of: Snapshot): Promise<Library> {
    const library = readers.get(of) ?? runInSlices(libraryStepsAt(of.content, new Date()));
    readers.set(of, library);
    // What failed is made again, not remembered.
    library.catch(() => readers.delete(of));
    return library;
  }

  async function askRules({ content }: Snapshot): Promise<readonly Problem[]> {
    return problemsOf(content, new Date());
  }

  return {
    snapshot,
    whole: () => {
      readRest();
      return eventually();
    },
    eventually,
    pageShown: () => readRest(),
    problems: (snapshot) => {
      if (checked?.of === snapshot) return checked.problems;
      const problems = askRules(snapshot);
      checked = { of: snapshot, problems };
      // What failed is asked again, not remembered.
      problems.catch(() => {
        checked = null;
      });
      return problems;
    },
    isAsReaders: () => asReaders,
    showAsReaders: async (on) => {
      // First, because it may fail: then nothing is switched, and nobody has to be told.
      const shown = await snapshot();
      if (asReaders === on) return;
      asReaders = on;
      tell({ snapshot: shown, saved: [] });
    },
    shownLibrary: async (of) => (asReaders ? libraryForReaders(of) : of.library),
    shownRevision: ({ revision }) => revision + (asReaders ? 0.5 : 0),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastChange: () => told,
    lastSlug: (file) => slugs.get(file) ?? null,
    fileOnceAt: (slug) => filesBySlug.get(slug) ?? null,
    close: () => {
      isClosed = true;
      readRest();
      clearTimeout(keeping);
      clearTimeout(waiting);
      stopListening();
      editions.close();
    },
  };
}
