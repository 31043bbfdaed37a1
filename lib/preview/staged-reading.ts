import { READING_RULES } from '@/lib/check/reading-rules';
import { perObject } from '@/lib/core/cache';
import { type Edition, makeEdition } from '@/lib/edition/edition';
import { type EditionHolder, openEdition } from '@/lib/edition/open-edition';
import { openContentReader } from '@/lib/library/content-reader';
import { type KeptReading, openKeptReading } from '@/lib/library/kept-reading';
import { takeFirstLook } from '@/lib/preview/first-look';
import { openLatchAfter } from '@/lib/preview/latch';
import type { Change, Snapshot } from '@/lib/preview/snapshot';
import { REFUSALS } from '@/lib/preview/texts';

/** A content folder that is kept current. A large one that was never read before is read in two stages. */
export interface StagedReading {
  /**
   * The folder as it is now: changes that the watcher reported are read first. While a large folder is read for the
   * first time, the part of it that was read before the rest.
   */
  snapshot(): Promise<Snapshot>;
  /** As {@link snapshot}, once everything was read. */
  whole(): Promise<Snapshot>;
  /** As {@link whole}, without hurrying: the rest of a large folder waits until it is wanted. */
  eventually(): Promise<Snapshot>;
  /** Has the rest of a large folder read. */
  wantRest(): void;
  /** Stops watching. */
  close(): void;
}

export interface StagedReadingOptions {
  /** Where readings are kept between two runs; the usual place unless given. */
  readonly folder: string | undefined;
  /** The longest that the rest of a large folder waits until it is wanted, in milliseconds. */
  readonly restAfter: number;
  /** Called with each snapshot when it is made, before anybody gets it. */
  readonly onSnapshot: (snapshot: Snapshot) => void;
  /** Called for every reading after the first, and when the rest of a large folder was read. */
  readonly onChange: (change: Change) => void;
}

/** Milliseconds after which the first reading is kept for the next start: the first pages go before. */
const KEEP_AFTER = 20_000;

/** @param root the content folder, absolute; it may go away and come back */
export function openStagedReading(root: string, options: StagedReadingOptions): StagedReading {
  const { folder, restAfter, onSnapshot, onChange } = options;
  // Before those of all editions of the whole.
  const firstRevision = Date.now();
  const kept = openKeptReading(root, folder);
  const rest = openLatchAfter(restAfter);
  const wholeOf = perObject((edition: Edition) => introduced({ ...edition, unread: 0 }));
  /** A part of a large folder, shown until all of it was read; resolves to null where that takes no time. */
  let part: Promise<Snapshot | null> | null = introducePart();
  /** What was saved while only that part was shown. */
  const savedMeanwhile = new Set<string>();
  let isClosed = false;

  const editions = openEdition(root, {
    ...readWhole(root, kept, async () => {
      // Both fill the same cache.
      await part?.catch(() => null);
      if (isClosed) throw new Error(REFUSALS.closed);
    }),
    shown: 'everything',
    watch: true,
    // Where the part cannot be read, the whole is, which says why not.
    startAfter: part.then((early) => early && rest.opened).catch(() => null),
  });
  editions.subscribe(({ edition, saved }) => {
    if (part) for (const file of saved) savedMeanwhile.add(file);
    onChange({ snapshot: wholeOf(edition), saved });
  });
  void endPart();
  const keeping = keepLater(editions, kept);

  async function introducePart(): Promise<Snapshot | null> {
    const early = await readPart(root, kept, firstRevision);
    return early && introduced(early);
  }

  async function endPart(): Promise<void> {
    const early = await part?.catch(() => null);
    const edition = await editions.latest().catch(() => null);
    part = null;
    // Whoever waits for the whole gets it before others hear of it.
    if (early && edition) setImmediate(() => onChange({ snapshot: wholeOf(edition), saved: [...savedMeanwhile] }));
  }

  function introduced(snapshot: Snapshot): Snapshot {
    onSnapshot(snapshot);
    return snapshot;
  }

  async function eventually(): Promise<Snapshot> {
    const early = part;
    try {
      return wholeOf(await editions.latest());
    } catch (error) {
      // What was read before is better than nothing: the folder is read again until that succeeds.
      const before = editions.current();
      if (before) return wholeOf(before);
      // Nothing is read any more: what is there is all there is.
      const shown = isClosed ? await early?.catch(() => null) : null;
      if (shown) return shown;
      throw error;
    }
  }

  return {
    snapshot: async () => {
      const latest = eventually();
      // It may fail, and the part be shown all the same.
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

/** The part of a large folder that is shown first; null where everything can be read soon. */
async function readPart(root: string, kept: Promise<KeptReading>, revision: number): Promise<Snapshot | null> {
  const look = await takeFirstLook(root, (await kept).cache);
  if (!look) return null;
  return { ...(await makeEdition(look.content, new Date(), 'everything', revision)), unread: look.unread };
}

/**
 * How editions read the folder.
 *
 * @param before awaited before each reading; a rejection is that reading's
 */
function readWhole(root: string, kept: Promise<KeptReading>, before: () => Promise<void>) {
  // An editor sees what is wrong, not what was there before.
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

/** Once is enough: a later start reads what changed since. */
function keepLater(editions: EditionHolder, kept: Promise<KeptReading>): NodeJS.Timeout {
  const keep = async () => {
    await editions.latest();
    await (await kept).keep();
  };
  return setTimeout(() => void keep().catch(() => undefined), KEEP_AFTER);
}
