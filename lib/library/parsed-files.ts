import type { ContentFile } from '@/lib/article/read-files';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import { type ByFile, below, isAtOrBelow, NONE, type Replacement, replaceAt } from '@/lib/library/by-file';
import { type KnownFile, type KnownFiles, type Reader, readInto, UNREAD } from '@/lib/library/known-files';
import type { Branch } from '@/lib/library/list-content';

/** A file of the content folder with what was made of it. Immutable: a file that did not change stays one object. */
export interface ParsedFile<T, V> {
  readonly known: KnownFile<T, V>;
  /** What is shown of it; null for nothing. */
  readonly value: V | null;
  /** Whether `value` is of an earlier version of the file, or nobody may look whether it still is the latest. */
  readonly isLastGood: boolean;
}

/** What is now at some paths. */
export interface Changes {
  /** Of files of one kind alone. */
  readonly branches: readonly Branch[];
  /** Folders that nobody may list. */
  readonly closed: readonly string[];
  readonly isWhole: boolean;
  /** Whether the content folder itself is gone: it may come back as it was, and nothing is forgotten. */
  readonly isGone: boolean;
}

/** All files of one kind, after some of them changed. */
export interface Update<T, V> {
  /** The same list as before where nothing is different. */
  readonly all: ByFile<ParsedFile<T, V>>;
  /** What made it of the list before. */
  readonly replaced: readonly Replacement<ParsedFile<T, V>>[];
}

/** The files of one kind, kept current. */
export interface ParsedFiles<T, V> {
  /** Reads what changed at and below some paths. */
  update(changes: Changes): Promise<Update<T, V>>;
  /** Files that could not be read the last time, and are to be looked at again. */
  unread(): ReadonlySet<string>;
}

/** How the files of one kind are read. */
export interface ParsedFilesOptions<T, V> extends Reader<T, V> {
  readonly root: string;
  /** Filled and kept current. */
  readonly known: KnownFiles<T, V>;
  /** Whether a file that is wrong, or can no longer be looked at, is shown as it was before. */
  readonly lastGood: boolean;
  /** Whether what is known of a file goes with the file; `unless-empty`, but not with the last one. */
  readonly forget: boolean | 'unless-empty';
}

/** Milliseconds in which a file may change twice and look the same: clocks of file systems tick no finer than this. */
const CLOCK_TICK = 20;

/** Files that are to be read. */
interface FoundChanged {
  readonly changed: readonly ContentFile[];
  /**
   * When the newest of all files that were looked at changed: the latest moment that is known of their file system's
   * clock, from which this machine's may differ by hours.
   */
  readonly latest: number;
}

/** Opens the files of one kind; none is read yet. It works in slices, between which the event loop turns. */
export function openParsedFiles<T, V>(options: ParsedFilesOptions<T, V>): ParsedFiles<T, V> {
  const { root, known, lastGood, forget } = options;
  /** Null before the first update. */
  let all: ByFile<ParsedFile<T, V>> | null = null;
  const unread = new Set<string>();
  /** Of those that changed last when they were read: they may have changed again unnoticed. */
  const doubtful = new Set<string>();
  /** Whether something may be known of files that are none of these. */
  let knowsMore = true;

  function* findChanged(branches: readonly Branch[]): Steps<FoundChanged> {
    const changed: ContentFile[] = [];
    let latest = 0;
    for (const { files } of branches) {
      yield* inSteps(files, (found) => {
        const { file, version, savedAt } = found;
        latest = Math.max(latest, savedAt);
        if (known.get(file)?.version !== version || doubtful.has(file)) changed.push(found);
      });
      yield;
    }
    return { changed, latest };
  }

  async function readAll({ changed, latest }: FoundChanged): Promise<void> {
    await readInto(known, root, changed, options);
    for (const { file, savedAt } of changed) {
      mark(doubtful, file, latest - savedAt < CLOCK_TICK);
      mark(unread, file, known.get(file)?.version === UNREAD);
    }
  }

  function* forgetMissing(
    { branches, isWhole, isGone }: Changes,
    before: ByFile<ParsedFile<T, V>>,
    now: ByFile<ParsedFile<T, V>>,
  ): Steps<void> {
    knowsMore ||= isWhole;
    if (!forget || isGone || (forget === 'unless-empty' && now.files.length === 0)) {
      knowsMore ||= before !== now;
      return;
    }
    const places = branches.map(({ path }) => path);
    const present = new Set<string>();
    for (const files of knowsMore ? [now.files] : places.map((path) => below(now, path).files))
      yield* inSteps(files, (file) => present.add(file));
    for (const files of knowsMore ? [known.keys()] : places.map((path) => below(before, path).files))
      yield* inSteps(files, (file) => {
        if (present.has(file)) return;
        known.delete(file);
        unread.delete(file);
        doubtful.delete(file);
      });
    knowsMore = false;
  }

  return {
    update: async (changes) => {
      const closed = lastGood ? changes.closed : [];
      const branches = await runInSlices(
        mapInSteps(changes.branches, (branch) => withHeld(branch, closed, { all, known })),
      );
      await readAll(await runInSlices(findChanged(branches)));
      const replaced = await runInSlices(
        mapInSteps(branches, (branch) => parsedAt(branch, closed, { all, known }, options)),
      );
      const before = all ?? NONE;
      const now = replaceAt(before, replaced);
      all = now;
      await runInSlices(forgetMissing(changes, before, now));
      return { all: now, replaced };
    },
    unread: () => unread,
  };
}

/** What is known of the files of one kind, before an update. */
interface Known<T, V> {
  readonly all: ByFile<ParsedFile<T, V>> | null;
  readonly known: KnownFiles<T, V>;
}

/** Adds what is known of files in folders that nobody may list, as if they were listed. */
function* withHeld<T, V>(
  { path, files }: Branch,
  closed: readonly string[],
  { all, known }: Known<T, V>,
): Steps<Branch> {
  let listed: ByFile<ContentFile> = { files: files.map(({ file }) => file), items: files };
  for (const folder of closed.filter((each) => isAtOrBelow(each, path))) {
    const there = below(listed, folder);
    const found = new Map(there.items.map((item) => [item.file, item]));
    yield* inSteps(all ? below(all, folder).files : known.keys(), (file) => {
      const version = known.get(file)?.version;
      if (version === undefined || found.has(file) || !isAtOrBelow(file, folder)) return;
      found.set(file, { file, version, savedAt: 0 });
    });
    const names = yield* sortInSteps([...found.keys()], compareText);
    const items = names.flatMap((name) => found.get(name) ?? []);
    listed = replaceAt(listed, [{ path: folder, by: { files: names, items } }]);
  }
  return { path, files: listed.items };
}

function* parsedAt<T, V>(
  { path, files }: Branch,
  closed: readonly string[],
  { all, known }: Known<T, V>,
  how: ParsedFilesOptions<T, V>,
): Steps<Replacement<ParsedFile<T, V>>> {
  const before = below(all ?? NONE, path);
  const names: string[] = [];
  const items: ParsedFile<T, V>[] = [];
  let at = 0;
  yield* inSteps(files, ({ file }) => {
    const entry = known.get(file);
    if (!entry) return;
    while ((before.files[at] ?? file) < file) at++;
    const parsed = parsedFile(file, entry, closed, how);
    const old = before.files[at] === file ? before.items[at] : undefined;
    const isSame = old?.known === entry && old.isLastGood === parsed.isLastGood;
    names.push(file);
    items.push(old && isSame ? old : parsed);
  });
  return { path, by: { files: names, items } };
}

function parsedFile<T, V>(
  file: string,
  entry: KnownFile<T, V>,
  closed: readonly string[],
  { goodOf, lastGood }: ParsedFilesOptions<T, V>,
): ParsedFile<T, V> {
  const latest = goodOf(entry.made);
  const value = latest ?? (lastGood ? entry.good : null) ?? null;
  const isHeld = closed.some((folder) => isAtOrBelow(file, folder));
  return { known: entry, value, isLastGood: value !== null && (latest === null || isHeld) };
}

function* mapInSteps<A, B>(items: readonly A[], map: (item: A) => Steps<B>): Steps<readonly B[]> {
  const mapped: B[] = [];
  for (const item of items) {
    mapped.push(yield* map(item));
    yield;
  }
  return mapped;
}

function mark(set: Set<string>, file: string, isIn: boolean): void {
  if (isIn) set.add(file);
  else set.delete(file);
}
