import { isFromRoot, STATIC_FOLDER } from '@/lib/article/static-path';
import { decodeEscapes } from '@/lib/core/decode-escapes';
import { nearestOf } from '@/lib/core/edit-distance';
import { foldText } from '@/lib/core/fold-text';
import { inSteps, type Steps } from '@/lib/core/steps';
import { decodeEntities } from '@/lib/core/text';

/** Files that a name may mean although no file has that name. Paths are relative to the content folder. */
export interface Unlisted {
  /** The file whose name is the same text in another Unicode composition. */
  readonly file: string | null;
  /** A file with a similar name, or with that name in the folder where it belongs. */
  readonly near: string | null;
}

/** In a folder with more files too many names are similar, and comparing all takes too long. */
const MAX_COMPARED = 200;

/**
 * Looks for the files that articles may mean by names that no file has. File systems compose letters differently (`é` is
 * one character or two), so an archive that was moved may name files in another composition than they have.
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
  /** Files with `?` or `#` in their names, by {@link fold} of the part before it, where an address would end its path. */
  readonly cut: ReadonlyMap<string, string>;
}

function* indexOf(files: readonly string[]): Steps<Index> {
  const composed = new Map<string, string>();
  const folded = new Map<string, string>();
  const byFolder = new Map<string, string[]>();
  const cut = new Map<string, string>();
  yield* inSteps(files, (file) => {
    composed.set(file.normalize('NFC'), file);
    for (const key of [fold(file), stemOf(fold(file))]) if (!folded.has(key)) folded.set(key, file);
    if (/[?#]/.test(file)) cut.set(fold(file.replace(/[?#].*$/s, '')), file);
    const [folder, name] = parted(file);
    const names = byFolder.get(folder);
    if (names) names.push(name);
    else byFolder.set(folder, [name]);
  });
  return { composed, folded, byFolder, cut };
}

function nearTo(file: string, index: Index): string | null {
  const path = file
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/')
    .replace(/\/+(?:\.\/+)*/g, '/');
  for (const other of [path, ...elsewhere(path)]) {
    const same = sameAs(other, index);
    if (same !== undefined) return same;
  }
  return slipOf(path, index);
}

function sameAs(path: string, { folded, cut }: Index): string | undefined {
  return folded.get(fold(path)) ?? cut.get(fold(path)) ?? folded.get(stemOf(fold(path)));
}

/**
 * Other places for a file named from the wrong folder: below `static`, which other systems leave out of a path from the
 * site's root; or beside the articles, if the name begins with `static`.
 */
function* elsewhere(path: string): Generator<string> {
  const [root = '', ...parts] = path.split('/');
  if (root === STATIC_FOLDER) yield `${NEWS}/${parts.join('/')}`;
  else
    for (let from = 0; from < parts.length; from++) {
      const rest = parts.slice(from);
      // A bare file name would match in too many folders.
      if (from > 0 && rest.length < 2) return;
      yield rest[0] === STATIC_FOLDER ? rest.join('/') : `${STATIC_FOLDER}/${rest.join('/')}`;
    }
}

const NEWS = 'news';

function slipOf(path: string, { byFolder }: Index): string | null {
  const [folder, name] = parted(path);
  const names = byFolder.get(folder) ?? [];
  if (names.length > MAX_COMPARED) return null;
  // `fig1` is not a typo for `fig2`.
  const stems = new Map(names.map((other) => [stemOf(other), other]));
  const alike = [...stems.keys()].filter((stem) => numbersIn(stem) === numbersIn(stemOf(name)));
  const near = stems.get(nearestOf(stemOf(name), alike) ?? '');
  return near === undefined ? null : `${folder}${near}`;
}

/**
 * How an article should name a file, in the manner of the wrong name that it used.
 *
 * @param named the wrong name, as written
 * @param path that `named` stands for, relative to the content folder
 * @param near the file, relative to the content folder
 * @param articleFile relative to the content folder
 * @param isAddress whether every name is an address, as in bodies; else only a name from the site's root is
 */
export function namedLike(named: string, path: string, near: string, articleFile: string, isAddress = false): string {
  const [folder, name] = parted(near);
  const [beside] = parted(articleFile);
  if (folder === parted(path)[0] && !named.includes('\\')) {
    const written = parted(named)[0];
    return written + (isAddress || isFromRoot(named) ? escaped(name) : name);
  }
  if (near.startsWith(`${STATIC_FOLDER}/`)) return escaped(near.slice(STATIC_FOLDER.length));
  const shown = near.startsWith(beside) ? near.slice(beside.length) : near;
  return isAddress ? escaped(shown) : shown;
}

/** Escapes the characters that have a meaning in addresses. */
function escaped(path: string): string {
  return path.replace(/[%?#]/g, encodeURIComponent);
}

function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

/** A path without what exports and file systems change: case, accents, escapes, separators of words. */
function fold(file: string): string {
  return foldText(decodeEscapes(decodeEntities(file))).replace(/[\s_+-]+/g, '-');
}

/** A name without its extension. */
function stemOf(file: string): string {
  return file.replace(/\.[a-z0-9]{2,5}$/i, '');
}

function parted(file: string): readonly [folder: string, name: string] {
  const at = file.lastIndexOf('/') + 1;
  return [file.slice(0, at), file.slice(at)];
}
