import path from 'node:path';
import { nextChange } from '@/lib/article/publication';
import { problemsOf } from '@/lib/check/read-checked';
import { READING_RULES } from '@/lib/check/reading-rules';
import { formatProblem, type Problem } from '@/lib/core/problem';
import { visibleText } from '@/lib/core/visible-text';
import { libraryAt } from '@/lib/edition/library-at';
import { openKeptReading } from '@/lib/library/kept-reading';
import type { Library } from '@/lib/library/library';
import { type Content, readContent } from '@/lib/library/read-content';
import { SETTLE, watchTree } from '@/lib/library/watch-tree';
import { takeFirstLook } from '@/lib/preview/first-look';

/** The content folder at one moment, as the preview shows it. */
export interface Snapshot {
  /** Grows with every reading, also from one process to the next: a page outlives the server it came from. */
  readonly revision: number;
  readonly content: Content;
  /** Everything there is: drafts, scheduled and expired pieces too. */
  readonly library: Library;
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

/** Milliseconds after which it is read although events keep coming, as they do while a hundred files are copied. */
const LONGEST_WAIT = 250;

/** The longest that a timer of Node waits, in milliseconds: 24 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** In milliseconds; making the first page takes the whole machine for most of it. */
const REST_AFTER = 10_000;

/** Milliseconds after which the first reading is kept for the next start: the first pages go before. */
const KEEP_AFTER = 20_000;

/**
 * Reads a content folder and keeps the reading current: watches the folder and re-reads what changed.
 *
 * @param root the content folder, absolute; it may go away and come back
 * @param folder where readings are kept between two runs; the usual place unless given
 * @param restAfter the longest that the rest of a large folder waits for a first page, in milliseconds
 */
export function startLivePreview(root: string, folder?: string, restAfter = REST_AFTER): LivePreview {
  const kept = openKeptReading(root, folder);
  const listeners = new Set<(change: Change) => void>();
  const slugs = new Map<string, string>();
  const filesBySlug = new Map<string, string>();
  let revision = Date.now();
  let checked: { readonly of: Snapshot; readonly problems: Promise<readonly Problem[]> } | null = null;
  /** Told by the watcher and not read yet. */
  const pending = new Set<string>();
  /** Read, but perhaps too early. */
  const doubtful = new Set<string>();
  let told: Change | null = null;
  let first = 0;
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  /** A part of a large folder, shown until all of it was read; null where that takes no time. */
  let early: Promise<Snapshot | null> | null = lookFirst();
  /** What was saved while only that part was shown. */
  const savedEarly = new Set<string>();
  let isClosed = false;
  let turn: NodeJS.Timeout | undefined;
  let readRest = () => {};
  const restIsWanted = new Promise<void>((resolve) => {
    readRest = resolve;
  });
  const waiting = setTimeout(readRest, restAfter);
  let current = showEarlyUntilRead(early);
  // Once is enough: a later start reads what changed since.
  const keeping = setTimeout(
    () => void current.then(async () => (await kept).keep()).catch(() => undefined),
    KEEP_AFTER,
  );

  const stopWatching = watchTree(
    root,
    (found) => {
      last = Date.now();
      if (pending.size === 0) first = last;
      const file = path.relative(root, found).split(path.sep).join('/');
      pending.delete(file);
      pending.add(file);
      readIn(Math.max(0, Math.min(SETTLE, first + LONGEST_WAIT - last)));
    },
    (error) => console.error(`A folder of the content cannot be watched: ${visibleText(String(error))}`),
  );

  async function lookFirst(): Promise<Snapshot | null> {
    const look = await takeFirstLook(root, (await kept).cache);
    return look && snapshotOf(look.content, look.unread);
  }

  async function showEarlyUntilRead(part: Promise<Snapshot | null>): Promise<Snapshot> {
    try {
      const shown = await part;
      if (shown) await restIsWanted;
      if (shown && isClosed) return shown;
      const snapshot = await read(null);
      // Whoever waits for the whole gets it before others hear of it.
      if (shown) setImmediate(() => tell({ snapshot, saved: [...savedEarly] }));
      return snapshot;
    } finally {
      early = null;
    }
  }

  async function read(before: Snapshot | null): Promise<Snapshot> {
    const { cache } = await kept;
    const content = await readContent(root, { cache, ...READING_RULES });
    if (before && isSameContent(before.content, content)) return before;
    return snapshotOf(content, 0);
  }

  function snapshotOf(content: Content, unread: number): Snapshot {
    for (const { article } of content.articles) {
      slugs.set(article.file, article.slug);
      filesBySlug.set(article.slug, article.file);
    }
    revision += 1;
    const now = new Date();
    const library = libraryAt(content, now, 'everything');
    turnAt(nextChange(library.articles, now), now);
    return { revision, content, library, unread };
  }

  /** An article that appears or expires changes what open pages say of it, though no file does. */
  function turnAt(moment: Date | null, now: Date): void {
    clearTimeout(turn);
    if (!moment || isClosed) return;
    turn = setTimeout(
      () => {
        const before = current;
        current = before.then(({ content, unread }) => snapshotOf(content, unread));
        current.then(
          (snapshot) => tell({ snapshot, saved: [] }),
          () => undefined,
        );
      },
      Math.min(LONGEST_TIMER, moment.getTime() - now.getTime()),
    );
    // Nobody waits for it alone.
    turn.unref();
  }

  function tell(change: Change): void {
    if (isClosed) return;
    told = change;
    for (const listener of listeners) listener(change);
  }

  async function askRules(content: Content): Promise<readonly Problem[]> {
    return problemsOf(content, new Date());
  }

  function readIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(readChanges, milliseconds);
  }

  function readChanges(): void {
    clearTimeout(timer);
    readRest();
    // In the order in which they were saved, the last one last.
    const saved = [...[...doubtful].filter((file) => !pending.has(file)), ...pending];
    doubtful.clear();
    pending.clear();
    if (Date.now() - last < SETTLE) {
      for (const file of saved) doubtful.add(file);
      readIn(SETTLE);
    }
    if (early) for (const file of saved) savedEarly.add(file);
    const before = current.catch(() => null);
    current = before.then(read);
    // A reading that fails is tried again with the next change; whoever asks for it is told.
    Promise.all([before, current]).then(
      ([old, snapshot]) => {
        if (old === snapshot) return;
        tell({ snapshot, saved });
      },
      () => undefined,
    );
  }

  function eventually(): Promise<Snapshot> {
    if (pending.size > 0) readChanges();
    return current;
  }

  return {
    snapshot: async () => {
      const latest = eventually();
      return (await early) ?? latest;
    },
    whole: () => {
      readRest();
      return eventually();
    },
    eventually,
    pageShown: () => readRest(),
    problems: (snapshot) => {
      if (checked?.of === snapshot) return checked.problems;
      const problems = askRules(snapshot.content);
      checked = { of: snapshot, problems };
      // What failed is asked again, not remembered.
      problems.catch(() => {
        checked = null;
      });
      return problems;
    },
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
      clearTimeout(timer);
      clearTimeout(keeping);
      clearTimeout(waiting);
      clearTimeout(turn);
      stopWatching();
    },
  };
}

/** Whether two readings found the same: a file that did not change keeps what was made of it. */
function isSameContent(a: Content, b: Content): boolean {
  const same = <T>(one: readonly T[], other: readonly T[]) =>
    one.length === other.length && one.every((item, index) => item === other[index]);
  return (
    same(a.articles, b.articles) &&
    same(a.broken, b.broken) &&
    same(a.offerings, b.offerings) &&
    same(a.topics, b.topics) &&
    a.about === b.about &&
    same([...a.media.values()], [...b.media.values()]) &&
    sameTexts(a.problems, b.problems) &&
    a.severities.size === b.severities.size &&
    [...a.severities].every(([rule, severity]) => b.severities.get(rule) === severity)
  );
}

/** What is wrong with folders is told anew by each reading. */
function sameTexts(one: readonly Problem[], other: readonly Problem[]): boolean {
  const isSame = (problem: Problem, index: number) => {
    const counterpart = other[index];
    return problem === counterpart || (counterpart && formatProblem(problem) === formatProblem(counterpart));
  };
  return one.length === other.length && one.every(isSame);
}
