import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildRecord } from '@/lib/config/build-record';
import { env } from '@/lib/config/env';

/** Where the islands' files of this build are served, with a final slash; the segment is a hash of all of them. */
export function islandsPath(): string {
  return `/islands/${islandsHash()}/`;
}

let files: ReadonlyMap<string, string> | undefined;

/**
 * A file of the islands, as `scripts/bundle-islands.mjs` left it in the build folder.
 *
 * @returns undefined where this build has no such file
 */
export function islandFile(hash: string, name: string): string | undefined {
  return hash === islandsHash() ? allFiles().get(name) : undefined;
}

/** Every file of the islands by its name, read once. */
export function allFiles(): ReadonlyMap<string, string> {
  files ??= readFiles();
  return files;
}

function readFiles(): ReadonlyMap<string, string> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), env().DIST_DIR, 'islands', islandsHash());
  return new Map(
    readdirSync(/* turbopackIgnore: true */ folder).map((name) => [
      name,
      readFileSync(/* turbopackIgnore: true */ path.join(folder, name), 'utf8'),
    ]),
  );
}

function islandsHash(): string {
  return env().ISLANDS || buildRecord().islands;
}
