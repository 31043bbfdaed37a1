import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/config/env';

/** Where the islands' files of this build are served, with a final slash; the segment is a hash of all of them. */
export function islandsPath(): string {
  return `/islands/${env().PORTAL_ISLANDS}/`;
}

let files: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/**
 * A file of the islands, as a build left it in its folder: of this build, or of the one before it, whose pages may still be
 * open or kept somewhere.
 *
 * @returns undefined where there is no such file
 */
export function islandFile(hash: string, name: string): string | undefined {
  return allFiles().get(hash)?.get(name);
}

/** Every file of this build's islands by its name. */
export function currentFiles(): ReadonlyMap<string, string> {
  return allFiles().get(env().PORTAL_ISLANDS) ?? new Map();
}

/** All files by their hashes and names, read once. */
function allFiles(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  files ??= readFolder(path.join(/* turbopackIgnore: true */ env().PORTAL_BUILD_DIR, 'islands'), (folder) =>
    readFolder(folder, (file) => readFileSync(/* turbopackIgnore: true */ file, 'utf8')),
  );
  return files;
}

function readFolder<T>(folder: string, read: (file: string) => T): ReadonlyMap<string, T> {
  const names = readdirSync(/* turbopackIgnore: true */ folder);
  return new Map(names.map((name) => [name, read(path.join(/* turbopackIgnore: true */ folder, name))]));
}
