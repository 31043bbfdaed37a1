import { decodeEscapes } from '@/lib/core/decode-escapes';
import { nearestOf } from '@/lib/core/edit-distance';
import { inSteps, type Steps } from '@/lib/core/steps';
import { decodeEntities } from '@/lib/core/text';

/** What a name that no file has may mean. Paths are from the content folder. */
export interface Unlisted {
  /** The file whose name is the same text, its letters composed in another way. */
  readonly file: string | null;
  /** A file of nearly that name. */
  readonly near: string | null;
}

/** In larger folders too many names are near one another, and comparing all of them takes too long. */
const MOST_COMPARED = 200;

/**
 * Looks for what articles name and no file is called. File systems differ in how they compose letters (`é` as one
 * character or as two), so that an archive that was moved names files otherwise than they are called.
 *
 * @param named the paths that articles name
 * @param files the paths of all files
 */
export function* findUnlisted(
  named: ReadonlySet<string>,
  files: readonly string[],
): Steps<ReadonlyMap<string, Unlisted>> {
  const missing = new Set(named);
  yield* inSteps(files, (file) => missing.delete(file));
  const found = new Map<string, Unlisted>();
  if (missing.size === 0) return found;
  const index = yield* indexOf(files);
  yield* inSteps(missing, (name) => {
    const file = index.composed.get(name.normalize('NFC')) ?? null;
    found.set(name, { file, near: file === null ? nearTo(name, index) : null });
  });
  return found;
}

interface Index {
  readonly composed: ReadonlyMap<string, string>;
  /** By {@link fold}, with the ending and without. */
  readonly folded: ReadonlyMap<string, string>;
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

function* indexOf(files: readonly string[]): Steps<Index> {
  const composed = new Map<string, string>();
  const folded = new Map<string, string>();
  const byFolder = new Map<string, string[]>();
  yield* inSteps(files, (file) => {
    composed.set(file.normalize('NFC'), file);
    for (const key of [fold(file), stemOf(fold(file))]) if (!folded.has(key)) folded.set(key, file);
    const [folder, name] = parted(file);
    const names = byFolder.get(folder);
    if (names) names.push(name);
    else byFolder.set(folder, [name]);
  });
  return { composed, folded, byFolder };
}

function nearTo(file: string, { folded, byFolder }: Index): string | null {
  const path = file.replace(/[?#].*$/s, '');
  const same = folded.get(fold(path)) ?? folded.get(stemOf(fold(path)));
  if (same !== undefined) return same;
  const [folder, name] = parted(path);
  const names = byFolder.get(folder) ?? [];
  if (names.length > MOST_COMPARED) return null;
  // `fig1` is no slip for `fig2`.
  const stems = new Map(names.map((other) => [stemOf(other), other]));
  const alike = [...stems.keys()].filter((stem) => numbersIn(stem) === numbersIn(stemOf(name)));
  const near = stems.get(nearestOf(stemOf(name), alike) ?? '');
  return near === undefined ? null : `${folder}${near}`;
}

function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

/** A path without what exports and file systems change in names: capitals, accents, escapes, and what parts words. */
function fold(file: string): string {
  return decodeEscapes(decodeEntities(file))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_+-]+/g, '-');
}

/** A name without its ending. */
function stemOf(file: string): string {
  return file.replace(/\.[a-z0-9]{2,5}$/i, '');
}

function parted(file: string): readonly [folder: string, name: string] {
  const at = file.lastIndexOf('/') + 1;
  return [file.slice(0, at), file.slice(at)];
}
