import type { SearchFiles } from '@/lib/search/build-search-files';

/** How long files of an index that was replaced are still served, in milliseconds: a reader's manifest may name them. */
const SERVED_FOR = 10 * 60_000;

/** Of how many replaced indexes at most. They share the files that did not change. */
const MOST = 100;

interface Replaced {
  readonly files: SearchFiles['files'];
  readonly until: number;
}

// On globalThis, because routes and start-up are bundled apart but run in one process.
const holder = globalThis as typeof globalThis & { replacedSearchFiles?: readonly Replaced[] };

/** Goes on serving the files of an index that was replaced at `now`, in milliseconds since 1970, for a while. */
export function keepReplacedFiles({ files }: SearchFiles, now: number = Date.now()): void {
  const serving = (holder.replacedSearchFiles ?? []).filter(({ until }) => until > now);
  holder.replacedSearchFiles = [{ files, until: now + SERVED_FOR }, ...serving].slice(0, MOST);
}

/** A file of an index that was replaced a while ago; undefined where none had it. */
export function replacedFile(name: string, now: number = Date.now()): string | undefined {
  return (holder.replacedSearchFiles ?? []).find(({ files, until }) => until > now && files.has(name))?.files.get(name);
}
