import { perProcess } from '@/lib/core/per-process.mjs';
import type { SearchFiles } from '@/lib/search/build-search-files';

/** Milliseconds for which replaced files are still served, because a reader's manifest may name them. */
const SERVED_FOR = 10 * 60_000;

/** Characters of all replaced files together. */
const MAX_SIZE = 64 * 1024 * 1024;

interface Replaced {
  readonly text: string;
  readonly until: number;
}

/** Oldest first. */
const replaced = perProcess('replaced-search-files', () => new Map<string, Replaced>());

/**
 * Keeps the files of an index that the next one does not have, to serve them for a while.
 *
 * @param now when it was replaced, in milliseconds since 1970
 */
export function keepReplacedFiles({ files }: SearchFiles, next: SearchFiles, now: number = Date.now()): void {
  for (const [name, text] of files) {
    if (next.files.has(name)) continue;
    replaced.delete(name);
    replaced.set(name, { text, until: now + SERVED_FOR });
  }
  let size = [...replaced.values()].reduce((sum, { text }) => sum + text.length, 0);
  for (const [name, { text, until }] of replaced) {
    if (until > now && size <= MAX_SIZE) break;
    replaced.delete(name);
    size -= text.length;
  }
}

/** A file of an index that was replaced recently; undefined for any other. */
export function replacedFile(name: string, now: number = Date.now()): string | undefined {
  const file = replaced.get(name);
  return file && file.until > now ? file.text : undefined;
}
