import { READING_RULES } from '@/lib/check/reading-rules';
import { perObject } from '@/lib/core/cache';
import { type Edition, makeEdition } from '@/lib/edition/edition';
import { type EditionHolder, openEdition } from '@/lib/edition/open-edition';
import { openContentReader } from '@/lib/library/content-reader';
import { type KeptReading, openKeptReading } from '@/lib/library/kept-reading';
import { takeFirstLook } from '@/lib/preview/first-look';
import { openLatchAfter } from '@/lib/preview/latch';
import type { Snapshot, SnapshotChange } from '@/lib/preview/snapshot';
import { REFUSALS } from '@/lib/preview/texts';

/** A reading of a content folder that is kept current. A large folder without a cache is read in two stages. */
export interface StagedReading {
  /**
   * The folder as it is now: changes that the watcher reported are read first. While a large folder is read for the first
   * time, only the part that is read already.
   */
  snapshot(): Promise<Snapshot>;
  /** As {@link snapshot}, but waits until everything is read. */
  whole(): Promise<Snapshot>;
  /** As {@link whole}, but does not start the rest of a large folder: waits until something else does. */
  eventually(): Promise<Snapshot>;
  /** Starts reading the rest of a large folder. */
  wantRest(): void;
  close(): void;
}

export interface StagedReadingOptions {
  /** Where caches are kept between two runs; undefined for the usual place. */
  readonly folder: string | undefined;
  /** Milliseconds after which the rest of a large folder is read even if nothing wants it. */
  readonly restAfter: number;
  /** Called with each new snapshot, before any caller gets it. */
  readonly onSnapshot: (snapshot: Snapshot) => void;
  /** Called with every new edition after the first, and once the rest of a large folder was read. */
  readonly onChange: (change: SnapshotChange) => void;
}

/** Milliseconds from opening until the cache is written for the next start; the first pages come first. */
const KEEP_AFTER = 20_000;

/** @param root the content folder, absolute; it may go away and come back */
export function openStagedReading(root: string, options: StagedReadingOptions): StagedReading {
  const { folder, restAfter, onSnapshot, onChange } = options;
  // Smaller than the revision of any edition.
  const firstRevision = Date.now();
  const kept = openKeptReading(root, folder);
  const rest = openLatchAfter(restAfter);
  const wholeOf = perObject((edition: Edition) => announced({ ...edition, unread: 0 }));
  /** The part that is shown until everything is read; resolves to null if that takes no time. Null afterwards. */
  let part: Promise<Snapshot | null> | null = announcePart();
  /** Files saved while only that part was shown. */
  const savedMeanwhile = new Set<string>();
  let isClosed = false;

  const editions = openEdition(root, {
    ...readWhole(root, kept, async () => {
      // Wait: part and whole fill the same cache.
      await part?.catch(() => null);
      if (isClosed) throw new Error(REFUSALS.closed);
    }),
    shown: 'everything',
    watch: true,
    // If reading the part fails, read everything at once, which gives the error.
    startAfter: part.then((early) => early && rest.opened).catch(() => null),
  });
  editions.subscribe(({ edition, saved }) => {
    if (part) for (const file of saved) savedMeanwhile.add(file);
    onChange({ snapshot: wholeOf(edition), saved });
  });
  void endPart();
  const keeping = keepLater(editions, kept);

  async function announcePart(): Promise<Snapshot | null> {
    const early = await readPart(root, kept, firstRevision);
    return early && announced(early);
  }

  async function endPart(): Promise<void> {
    const early = await part?.catch(() => null);
    const edition = await editions.latest().catch(() => null);
    part = null;
    // Later, so that callers of whole() get it before listeners are called.
    if (early && edition) setImmediate(() => onChange({ snapshot: wholeOf(edition), saved: [...savedMeanwhile] }));
  }

  function announced(snapshot: Snapshot): Snapshot {
    onSnapshot(snapshot);
    return snapshot;
  }

  async function eventually(): Promise<Snapshot> {
    const early = part;
    try {
      return wholeOf(await editions.latest());
    } catch (error) {
      // Show the last good edition; the holder goes on trying.
      const before = editions.current();
      if (before) return wholeOf(before);
      // Closed: nothing more will be read.
      const shown = isClosed ? await early?.catch(() => null) : null;
      if (shown) return shown;
      throw error;
    }
  }

  return {
    snapshot: async () => {
      const latest = eventually();
      // If it fails, the part may still be shown.
      latest.catch(() => undefined);
      return (await part?.catch(() => null)) ?? latest;
    },
    whole: () => {
      rest.open();
      return eventually();
    },
    eventually,
    wantRest: rest.open,
    close: () => {
      isClosed = true;
      rest.open();
      clearTimeout(keeping);
      editions.close();
    },
  };
}

/** The part of a large folder that is shown first; null if everything can be read soon. */
async function readPart(root: string, kept: Promise<KeptReading>, revision: number): Promise<Snapshot | null> {
  const look = await takeFirstLook(root, (await kept).cache);
  if (!look) return null;
  return { ...(await makeEdition(look.content, new Date(), 'everything', revision)), unread: look.unread };
}

/**
 * How editions read the folder.
 *
 * @param before awaited before each reading, which fails if it rejects
 */
function readWhole(root: string, kept: Promise<KeptReading>, before: () => Promise<void>) {
  // Without lastGood, because an editor must see a broken file as broken.
  const opened = kept.then(({ cache }) =>
    openContentReader(root, { cache, ...READING_RULES, lastGood: false, keepsSite: true }),
  );
  let hasUnread = () => false;
  return {
    read: async (changed: ReadonlySet<string> | null) => {
      await before();
      const reader = await opened;
      hasUnread = reader.hasUnread;
      return reader.read(changed);
    },
    hasUnread: () => hasUnread(),
  };
}

/** Writes the cache once: a later start reads only what changed since. */
function keepLater(editions: EditionHolder, kept: Promise<KeptReading>): NodeJS.Timeout {
  const keep = async () => {
    await editions.latest();
    await (await kept).keep();
  };
  return setTimeout(() => void keep().catch(() => undefined), KEEP_AFTER);
}
