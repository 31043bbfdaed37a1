import type { ArticleFile } from '@/lib/article/article';
import { perKey, perObject } from '@/lib/core/cache';
import { instantOf, type WrittenDate } from '@/lib/core/dates';
import { inSteps, type Steps } from '@/lib/core/steps';
import { momentIn } from '@/lib/core/time-zone';

/**
 * The articles with dates and times that name no zone read as those of `zone`. The same file and zone give the same object;
 * UTC, in which files are parsed, gives the same list.
 */
export function* articlesInZone(files: readonly ArticleFile[], zone: string): Steps<readonly ArticleFile[]> {
  if (zone === 'UTC') return files;
  const known = listsIn(zone).get(files);
  if (known) return known;
  const moved = inZone(zone);
  const list: ArticleFile[] = [];
  yield* inSteps(files, (file) => list.push(moved(file)));
  listsIn(zone).set(files, list);
  return list;
}

/** Results by whole list. */
const listsIn = perKey((_zone: string) => new WeakMap<readonly ArticleFile[], readonly ArticleFile[]>());

/** Results by file. */
const inZone = perKey((zone: string) => perObject((file: ArticleFile) => fileInZone(file, zone)));

/** Converts every field that holds a date. */
function fileInZone(file: ArticleFile, zone: string): ArticleFile {
  const local = Object.entries(file.article).filter((entry): entry is [string, WrittenDate] => isLocal(entry[1]));
  if (local.length === 0) return file;
  const dates = Object.fromEntries(local.map(([name, written]) => [name, dateIn(zone, written)]));
  return { ...file, article: { ...file.article, ...dates } };
}

function isLocal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'isLocal' in value;
}

function dateIn(zone: string, written: WrittenDate): WrittenDate {
  return { ...written, instant: instantOf(momentIn(zone, Date.parse(written.instant))) };
}
