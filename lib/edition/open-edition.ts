import path from 'node:path';
import { createListeners } from '@/lib/core/listeners';
import { visibleText } from '@/lib/core/visible-text';
import { collectChanges } from '@/lib/edition/collect-changes';
import { type Edition, makeEdition, type Shown } from '@/lib/edition/edition';
import type { Content } from '@/lib/library/content';
import { watchTree } from '@/lib/library/watch-tree';

/** A new edition, and what made it. */
export interface EditionChange {
  readonly edition: Edition;
  /** Paths from the content folder, with forward slashes, folders among them; empty where the clock made it. */
  readonly saved: readonly string[];
}

/** The edition of a content folder, kept current. */
export interface EditionHolder {
  /** The latest whole edition; null before the first. It serves while the next one is made. */
  current(): Edition | null;
  /** The edition of the folder as it is now: what the watcher has reported is read first. */
  latest(): Promise<Edition>;
  /** Reads the whole folder again, whatever was reported. Calls that wait for the same reading share it. */
  refresh(): Promise<Edition>;
  /** Why the last reading failed, so that the content before it stays; null where it did not. */
  failure(): Error | null;
  /**
   * Folders that are to be watched and cannot be, by their paths from the content folder, which itself is `.`: what changes
   * in them is not noticed.
   */
  unwatched(): readonly string[];
  /** Calls the listener for every later edition, until the returned function is called. */
  subscribe(listener: (change: EditionChange) => void): () => void;
  /** Stops watching. */
  close(): void;
}

export interface EditionOptions {
  /**
   * Reads the folder; never called twice at once. Gives the very same content where nothing changed. A rejection keeps
   * the content before it.
   *
   * @param changed paths from the folder that may have changed, with forward slashes; null where any may have
   */
  readonly read: (changed: ReadonlySet<string> | null) => Promise<Content>;
  /** Whether something could not be read the last time: then the folder is read again once a second. */
  readonly hasUnread?: () => boolean;
  readonly shown: Shown;
  /** Whether the folder is watched; without it, only {@link EditionHolder.refresh} and the clock make new editions. */
  readonly watch: boolean;
  /** The first reading waits for it, unless a file changes before. */
  readonly startAfter?: Promise<unknown>;
}

/** Milliseconds between two looks at the clock: it may be set, and a machine may sleep. */
const TICK = 1_000;

/** Reads a content folder and makes a new edition whenever its files or the clock call for one. */
export function openEdition(root: string, options: EditionOptions): EditionHolder {
  const { hasUnread = () => false, watch, startAfter } = options;
  const { whole, failure, readEdition } = editionReader(options);
  const nameOf = (found: string) => contentPath(root, found);
  const listeners = createListeners<EditionChange>();
  let ticking: NodeJS.Timeout | undefined;
  let refreshing: Promise<Edition> | null = null;
  let isClosed = false;
  let start = () => {};
  const changed = new Promise<void>((resolve) => {
    start = resolve;
  });
  let working: Promise<Edition> = begin();
  // Whoever asks for it is told.
  working.catch(() => undefined);

  const changes = collectChanges({
    // What changes while an edition is made is read together, once that one is whole.
    ready: () => working.catch(() => undefined),
    read: (saved) => follow((before) => readEdition(before, new Set(saved)), saved),
  });
  const watched = watch
    ? watchTree(
        root,
        (file) => {
          changes.report(nameOf(file));
          start();
        },
        (error) => warn('A folder of the content cannot be watched', error),
      )
    : null;

  async function begin(): Promise<Edition> {
    await Promise.race([startAfter, changed]);
    return readEdition(null, null).finally(tick);
  }

  /** Makes the next edition once the one before it is whole, or has failed. */
  function follow(make: (before: Edition | null) => Promise<Edition>, saved: readonly string[]): Promise<Edition> {
    const before = working.catch(whole);
    working = before.then(make);
    Promise.all([before, working])
      .then(
        ([old, edition]) => old !== edition && !isClosed && listeners.notify({ edition, saved }),
        // Whoever asks for the edition is told, and a later reading tries again.
        () => undefined,
      )
      .finally(tick);
    return working;
  }

  function tick(): void {
    clearTimeout(ticking);
    const edition = whole();
    if (isClosed || !(edition || failure())) return;
    ticking = setTimeout(turn, pauseBefore(edition, failure() !== null));
    // Nobody waits for it alone.
    ticking.unref();
  }

  /** The clock is one more change: a reading in which no file changed. What failed is tried again. */
  function turn(): void {
    const edition = whole();
    if (failure() || (edition && (isDue(edition) || hasUnread())))
      follow((before) => readEdition(before, new Set()), []);
    else tick();
  }

  return {
    current: whole,
    failure,
    unwatched: () => (watched?.unwatched() ?? []).map((folder) => nameOf(folder) || '.').sort(),
    latest: () => {
      changes.readNow();
      return working;
    },
    refresh: () => {
      refreshing ??= follow((before) => {
        refreshing = null;
        return readEdition(before, null);
      }, []);
      return refreshing;
    },
    subscribe: listeners.subscribe,
    close: () => {
      isClosed = true;
      start();
      changes.stop();
      clearTimeout(ticking);
      watched?.stop();
    },
  };
}

/** Reads a content folder into editions, one after the other; never called twice at once. */
function editionReader({ read, shown }: EditionOptions) {
  let revision = Date.now();
  let whole: Edition | null = null;
  /** Why the last reading failed, so that nobody knows what changed before it. */
  let failure: Error | null = null;

  async function readEdition(before: Edition | null, changed: ReadonlySet<string> | null): Promise<Edition> {
    try {
      const content = await read(failure ? null : changed);
      failure = null;
      if (before && content === before.content && !isDue(before)) return before;
      return await publish(content);
    } catch (error) {
      rememberFailure(error);
      // What expires is to go, and what is due to appear, also while nobody can tell what else has changed.
      if (before && isDue(before)) return publish(before.content);
      throw error;
    }
  }

  function rememberFailure(error: unknown): void {
    const why = error instanceof Error ? error : new Error(String(error));
    if (failure?.message !== why.message) warn('The content cannot be read, so what was read before stays', why);
    failure = why;
  }

  async function publish(content: Content): Promise<Edition> {
    revision += 1;
    const edition = await makeEdition(content, new Date(), shown, revision, whole);
    whole = edition;
    return edition;
  }

  return { whole: () => whole, failure: () => failure, readEdition };
}

/** A path from the content folder, with forward slashes. */
function contentPath(root: string, found: string): string {
  return path.relative(root, found).split(path.sep).join('/');
}

/** How long the clock may wait, in milliseconds; `edition` is null while no reading has succeeded. */
function pauseBefore(edition: Edition | null, hasFailed: boolean): number {
  const left = edition ? edition.changesAt.getTime() - Date.now() : 0;
  // An edition that is due and could not be made is not tried again at once, nor without end.
  return hasFailed && left <= 0 ? TICK : Math.max(0, Math.min(TICK, left));
}

function isDue({ changesAt }: Edition): boolean {
  return changesAt.getTime() <= Date.now();
}

function warn(what: string, error: unknown): void {
  console.error(visibleText(`${what}: ${error instanceof Error ? error.message : error}`));
}
