import { compareText } from '@/lib/core/compare-text';

/**
 * Items of files, sorted by path: `items[index]` belongs to `files[index]`. A file may have several, or none. Immutable, so
 * that readings can share it.
 */
export interface ByFile<T> {
  /** Paths relative to the content folder. */
  readonly files: readonly string[];
  readonly items: readonly T[];
}

export const NONE: ByFile<never> = { files: [], items: [] };

/** New items at and below one path, in place of all that were there. */
export interface Replacement<T> {
  readonly path: string;
  readonly by: ByFile<T>;
}

/**
 * Replaces the items at and below some paths. Takes as long as copying the list, however few are replaced; gives the same
 * list if nothing is different.
 *
 * @param replacements no path lies below another
 */
export function replaceAt<T>(list: ByFile<T>, replacements: readonly Replacement<T>[]): ByFile<T> {
  const pieces = replacements
    .flatMap((replacement) => piecesOf(list, replacement))
    .filter((piece) => !isSame(list, piece))
    .sort((a, b) => a.from - b.from || compareText(a.key, b.key));
  if (pieces.length === 0) return list;
  const haveSameFiles = pieces.every((piece) => areSame(list.files, piece, piece.by.files));
  return {
    // Copying fifty thousand paths takes a millisecond, and most saves change an existing file.
    files: haveSameFiles ? list.files : splice(list.files, pieces, ({ files }) => files),
    items: splice(list.items, pieces, ({ items }) => items),
  };
}

/** Concatenates lists; gives a list itself if all others are empty. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...more] = lists.filter((list) => list.length > 0);
  return more.length === 0 ? first : first.concat(...more);
}

/** The items at and below a path. */
export function below<T>(list: ByFile<T>, path: string): ByFile<T> {
  const [own, inside] = rangesOf(list.files, path);
  return {
    files: list.files.slice(...own).concat(list.files.slice(...inside)),
    items: list.items.slice(...own).concat(list.items.slice(...inside)),
  };
}

export function isAtOrBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

type Range = readonly [from: number, to: number];

/** Two ranges, because `a/b.md` does not follow `a` directly: `a.md` sorts between them. */
function rangesOf(files: readonly string[], path: string): readonly [own: Range, inside: Range] {
  // No path holds the character 0, and `0` is the character after the slash.
  return [
    [firstFrom(files, path), firstFrom(files, `${path}\0`)],
    [firstFrom(files, `${path}/`), firstFrom(files, `${path}0`)],
  ];
}

/** The index of the first file at or after a path. */
function firstFrom(files: readonly string[], path: string): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((files[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Items that replace those in a range; `key` is where they sort. */
interface Piece<T> {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly by: ByFile<T>;
}

function piecesOf<T>(list: ByFile<T>, { path, by }: Replacement<T>): readonly Piece<T>[] {
  const [own, inside] = rangesOf(list.files, path);
  const split = firstFrom(by.files, `${path}\0`);
  const part = (from: number, to?: number) => ({ files: by.files.slice(from, to), items: by.items.slice(from, to) });
  return [
    { key: path, from: own[0], to: own[1], by: part(0, split) },
    { key: `${path}/`, from: inside[0], to: inside[1], by: part(split) },
  ];
}

function isSame<T>(list: ByFile<T>, piece: Piece<T>): boolean {
  return areSame(list.files, piece, piece.by.files) && areSame(list.items, piece, piece.by.items);
}

function areSame<T>(list: readonly T[], { from, to }: Piece<unknown>, by: readonly T[]): boolean {
  return to - from === by.length && by.every((item, index) => item === list[from + index]);
}

/** @param pieces in the order of their ranges */
function splice<T, U>(list: readonly T[], pieces: readonly Piece<U>[], of: (by: ByFile<U>) => readonly T[]): T[] {
  const start: T[] = [];
  const parts: (readonly T[])[] = [];
  let copied = 0;
  for (const { from, to, by } of pieces) {
    parts.push(list.slice(copied, from), of(by));
    copied = to;
  }
  return start.concat(...parts, list.slice(copied));
}
