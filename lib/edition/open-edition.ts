import path from 'node:path';
import { createListeners } from '@/lib/core/listeners';
import { visibleText } from '@/lib/core/visible-text';
import { collectChanges } from '@/lib/edition/collect-changes';
import { type Edition, makeEdition, type Shown } from '@/lib/edition/edition';
import type { Content } from '@/lib/library/content';
import { watchTree } from '@/lib/library/watch-tree';

/** A new edition, and the files that caused it. */
export interface EditionChange {
  readonly edition: Edition;
  /** Paths relative to the content folder, with forward slashes, also of folders; empty if the clock caused it. */
  readonly saved: readonly string[];
}

/** The edition of a content folder, kept current. */
export interface EditionHolder {
  /** The latest finished edition, also while the next is being made; null before the first. */
  current(): Edition | null;
  /** The edition of the folder as it is now: changes that the watcher has reported are read first. */
  latest(): Promise<Edition>;
  /** Reads the whole folder again, whatever was reported. Calls that wait for the same reading share it. */
  refresh(): Promise<Edition>;
  /** Why the last reading failed, so that the earlier content stays; null if it did not fail. */
  failure(): Error | null;
  /** Folders that cannot be watched, relative to the content folder, which is `.`: their changes go unnoticed. */
  unwatched(): readonly string[];
  /** Calls the listener for every later edition, until the returned function is called. */
  subscribe(listener: (change: EditionChange) => void): () => void;
  close(): void;
}

/** How a folder is read, and when. */
export interface EditionOptions {
  /**
   * Reads the folder; never called twice at once. Resolves to the identical object if nothing changed. If it rejects,
   * the content read before stays in use.
   *
   * @param changed paths relative to the folder that may have changed, with forward slashes; null if any may have
   */
  readonly read: (changed: ReadonlySet<string> | null) => Promise<Content>;
  /** Whether something could not be read the last time: then those files and folders are tried again once a second. */
  readonly hasUnread?: () => boolean;
  readonly shown: Shown;
  /** Whether the folder is watched; without it, only {@link EditionHolder.refresh} and the clock make new editions. */
  readonly watch: boolean;
  /** The first reading waits for it, unless a file changes before, or the holder is closed. */
  readonly startAfter?: Promise<unknown>;
}

/**
 * The longest time between two looks at the clock, in milliseconds: a single long timer would miss a clock that is set,
 * or a machine that sleeps.
 */
const TICK = 1_000;

/** Reads a content folder and makes a new edition whenever its files or the clock call for one. */
export function openEdition(root: string, options: EditionOptions): EditionHolder {
  const { hasUnread = () => false, watch, startAfter } = options;
  const { current, failure, readEdition } = editionReader(options);
  const nameOf = (found: string) => contentPath(root, found);
  const listeners = createListeners<EditionChange>();
  let timer: NodeJS.Timeout | undefined;
  let refreshing: Promise<Edition> | null = null;
  let isClosed = false;
  let start = () => {};
  const changed = new Promise<void>((resolve) => {
    start = resolve;
  });
  let working: Promise<Edition> = begin();
  // Callers of latest() get the error; this only keeps Node from reporting an unhandled rejection.
  working.catch(() => undefined);

  const changes = collectChanges({
    // Changes that arrive while an edition is being made are read together afterwards.
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
    return readEdition(null, null).finally(scheduleNext);
  }

  /** Makes the next edition once the one before it is finished, or has failed. */
  function follow(make: (before: Edition | null) => Promise<Edition>, saved: readonly string[]): Promise<Edition> {
    // After a failure the next edition follows the last good one.
    const before = working.catch(current);
    working = before.then(make);
    Promise.all([before, working])
      .then(
        ([old, edition]) => old !== edition && !isClosed && listeners.notify({ edition, saved }),
        // Callers of latest() get the error; onTimer() tries again.
        () => undefined,
      )
      .finally(scheduleNext);
    return working;
  }

  function scheduleNext(): void {
    clearTimeout(timer);
    const edition = current();
    if (isClosed || !(edition || failure())) return;
    timer = setTimeout(onTimer, pauseBefore(edition, failure() !== null));
    // The timer alone must not keep the process alive.
    timer.unref();
  }

  /** Makes a new edition if one is due, and retries what failed, by a reading without changed files. */
  function onTimer(): void {
    const edition = current();
    if (failure() || (edition && (isDue(edition) || hasUnread())))
      follow((before) => readEdition(before, new Set()), []);
    else scheduleNext();
  }

  return {
    current,
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
      clearTimeout(timer);
      watched?.stop();
    },
  };
}

/** Reads a content folder into editions, one after the other; never called twice at once. */
function editionReader({ read, shown }: EditionOptions) {
  let revision = Date.now();
  let current: Edition | null = null;
  /** Why the last reading failed. If so, the next one reads everything, since the list of changes was lost. */
  let failure: Error | null = null;

  async function readEdition(before: Edition | null, changed: ReadonlySet<string> | null): Promise<Edition> {
    try {
      const content = await read(failure ? null : changed);
      failure = null;
      if (before && content === before.content && !isDue(before)) return before;
      return await publish(content);
    } catch (error) {
      rememberFailure(error);
      // Even if the folder cannot be read, articles must appear and expire on time.
      if (before && isDue(before)) return publish(before.content);
      throw error;
    }
  }

  function rememberFailure(error: unknown): void {
    const why = error instanceof Error ? error : new Error(String(error));
    // Said once, not at every retry.
    if (failure?.message !== why.message) warn('The content cannot be read, so what was read before stays', why);
    failure = why;
  }

  async function publish(content: Content): Promise<Edition> {
    revision += 1;
    const edition = await makeEdition(content, new Date(), shown, revision, current);
    current = edition;
    return edition;
  }

  return { current: () => current, failure: () => failure, readEdition };
}

function contentPath(root: string, found: string): string {
  return path.relative(root, found).split(path.sep).join('/');
}

/** Milliseconds until the next look at the clock; `edition` is null while no reading has succeeded. */
function pauseBefore(edition: Edition | null, hasFailed: boolean): number {
  const left = edition ? edition.changesAt.getTime() - Date.now() : 0;
  // Once a second, not in a tight loop: the edition stays due until it can be made.
  return hasFailed && left <= 0 ? TICK : Math.max(0, Math.min(TICK, left));
}

function isDue({ changesAt }: Edition): boolean {
  return changesAt.getTime() <= Date.now();
}

function warn(what: string, error: unknown): void {
  console.error(visibleText(`${what}: ${error instanceof Error ? error.message : error}`));
}
