import type { ContentFile } from '@/lib/article/read-files';
import { compareText } from '@/lib/core/compare-text';
import { sortInSteps } from '@/lib/core/sort-in-steps';
import { inSteps, runInSlices, type Steps } from '@/lib/core/steps';
import { type ByFile, below, isAtOrBelow, NONE, type Replacement, replaceAt } from '@/lib/library/by-file';
import { type KnownFile, type KnownFiles, type Reader, readInto, UNREAD } from '@/lib/library/known-files';
import type { Branch } from '@/lib/library/list-content';

/** A file and the result of parsing it. Immutable: the same object as long as the file does not change. */
export interface ParsedFile<T, V> {
  readonly known: KnownFile<T, V>;
  /** The value that pages use; null if there is none. */
  readonly value: V | null;
  /** Whether `value` comes from an earlier version of the file, or cannot be checked because its folder cannot be listed. */
  readonly isLastGood: boolean;
}

export interface Changes {
  /** With files of one kind only. */
  readonly branches: readonly Branch[];
  /** Folders that cannot be listed. */
  readonly closed: readonly string[];
  readonly isWhole: boolean;
  /** Whether the content folder itself is missing. It may come back, so entries are kept. */
  readonly isGone: boolean;
}

/** All files of one kind, after some of them changed. */
export interface Update<T, V> {
  /** The same list as before if nothing is different. */
  readonly all: ByFile<ParsedFile<T, V>>;
  /** The difference from the list before. */
  readonly replaced: readonly Replacement<ParsedFile<T, V>>[];
}

export interface ParsedFiles<T, V> {
  update(changes: Changes): Promise<Update<T, V>>;
  /** Files that the last reading could not read. */
  unread(): ReadonlySet<string>;
}

export interface ParsedFilesOptions<T, V> extends Reader<T, V> {
  readonly root: string;
  /** Filled and updated. */
  readonly known: KnownFiles<T, V>;
  /** Whether a file that is broken, or can no longer be read, keeps its last good value. */
  readonly lastGood: boolean;
  /** Whether the entry of a deleted file is removed; `unless-empty`: only while other files are left. */
  readonly forget: boolean | 'unless-empty';
}

/** Milliseconds within which a file may change twice and look the same: file systems' clocks may be this coarse. */
const CLOCK_TICK = 20;

interface FoundChanged {
  readonly changed: readonly ContentFile[];
  /**
   * The latest time of change among all files seen. It stands for the present on the file system's clock, which may differ
   * from this machine's by hours.
   */
  readonly latest: number;
}

/** Opens the files of one kind without reading any. Updates work in slices, between which the event loop turns. */
export function openParsedFiles<T, V>(options: ParsedFilesOptions<T, V>): ParsedFiles<T, V> {
  const { root, known, lastGood, forget } = options;
  /** Null before the first update. */
  let all: ByFile<ParsedFile<T, V>> | null = null;
  const unread = new Set<string>();
  /** Files that changed within {@link CLOCK_TICK} of the latest: they may have changed again unnoticed. */
  const doubtful = new Set<string>();
  /** Whether `known` may have entries of files that are not in `all`. */
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

/** State before an update. */
interface Known<T, V> {
  readonly all: ByFile<ParsedFile<T, V>> | null;
  readonly known: KnownFiles<T, V>;
}

/** Adds the known files of folders that cannot be listed, as if they were listed. */
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
