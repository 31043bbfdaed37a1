import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/config/env';

/** The path of this build's island files, with a final slash; the segment is a hash of all of them. */
export function islandsPath(): string {
  return `/islands/${env().PORTAL_ISLANDS}/`;
}

let files: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/**
 * An island file of this build, or of another one that shares its folder: pages of that build may still be open, or
 * cached.
 *
 * @returns undefined if there is no such file
 */
export function islandFile(hash: string, name: string): string | undefined {
  return allFiles().get(hash)?.get(name);
}

/** All island files of this build, by name. */
export function currentFiles(): ReadonlyMap<string, string> {
  return allFiles().get(env().PORTAL_ISLANDS) ?? new Map();
}

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
