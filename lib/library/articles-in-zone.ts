import type { ArticleFile } from '@/lib/article/article';
import { instantOf, type WrittenDate } from '@/lib/core/dates';
import { inSteps, type Steps } from '@/lib/core/steps';
import { momentIn } from '@/lib/core/time-zone';

/** Files are read once, and kept, whatever the zone; this is what was made of each. */
const made = new WeakMap<ArticleFile, { readonly zone: string; readonly file: ArticleFile }>();

/** What was made of all of them the last time. */
const lists = new WeakMap<readonly ArticleFile[], { readonly zone: string; readonly list: readonly ArticleFile[] }>();

/**
 * Articles whose dates and times without a zone of their own are those of a zone. A file stays the same object for as long
 * as it and the zone do; the very same list comes back for UTC, in which files are read.
 */
export function* articlesInZone(files: readonly ArticleFile[], zone: string): Steps<readonly ArticleFile[]> {
  if (zone === 'UTC') return files;
  const known = lists.get(files);
  if (known?.zone === zone) return known.list;
  const list: ArticleFile[] = [];
  yield* inSteps(files, (file) => list.push(fileInZone(file, zone)));
  lists.set(files, { zone, list });
  return list;
}

/** Every date of an article, whichever fields hold one. */
function fileInZone(file: ArticleFile, zone: string): ArticleFile {
  const local = Object.entries(file.article).filter((entry): entry is [string, WrittenDate] => isLocal(entry[1]));
  if (local.length === 0) return file;
  const known = made.get(file);
  if (known?.zone === zone) return known.file;
  const dates = Object.fromEntries(local.map(([name, written]) => [name, dateIn(zone, written)]));
  const moved = { ...file, article: { ...file.article, ...dates } };
  made.set(file, { zone, file: moved });
  return moved;
}

function isLocal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'isLocal' in value;
}

function dateIn(zone: string, written: WrittenDate): WrittenDate {
  return { ...written, instant: instantOf(momentIn(zone, Date.parse(written.instant))) };
}
