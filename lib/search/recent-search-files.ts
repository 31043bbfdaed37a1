import { perProcess } from '@/lib/core/per-process.mjs';
import type { SearchFiles } from '@/lib/search/build-search-files';

/** How long files of an index that was replaced are still served, in milliseconds: a reader's manifest may name them. */
const SERVED_FOR = 10 * 60_000;

/** How many characters of them at most. */
const MOST = 64 * 1024 * 1024;

interface Replaced {
  readonly text: string;
  readonly until: number;
}

/** Oldest first. */
const replaced = perProcess('replaced-search-files', () => new Map<string, Replaced>());

/**
 * Goes on serving for a while those files of an index that the next one has not.
 *
 * @param now the moment at which it was replaced, in milliseconds since 1970
 */
export function keepReplacedFiles({ files }: SearchFiles, next: SearchFiles, now: number = Date.now()): void {
  for (const [name, text] of files) {
    if (next.files.has(name)) continue;
    replaced.delete(name);
    replaced.set(name, { text, until: now + SERVED_FOR });
  }
  let size = [...replaced.values()].reduce((sum, { text }) => sum + text.length, 0);
  for (const [name, { text, until }] of replaced) {
    if (until > now && size <= MOST) break;
    replaced.delete(name);
    size -= text.length;
  }
}

/** A file of an index that was replaced a while ago; undefined where none had it. */
export function replacedFile(name: string, now: number = Date.now()): string | undefined {
  const file = replaced.get(name);
  return file && file.until > now ? file.text : undefined;
}
