import type { Article, ArticleFile } from '@/lib/article/article';
import { perKey, perObject } from '@/lib/core/cache';
import { instantOf, type WrittenDate } from '@/lib/core/dates';
import { inSteps, type Steps } from '@/lib/core/steps';
import { momentIn } from '@/lib/core/time-zone';

/**
 * Articles whose dates and times without a zone of their own are those of a zone. A file stays the same object for as long
 * as it and the zone do; the very same list comes back for UTC, in which files are read.
 */
export function* articlesInZone(files: readonly ArticleFile[], zone: string): Steps<readonly ArticleFile[]> {
  if (zone === 'UTC') return files;
  const known = listsIn(zone).get(files);
  if (known) return known;
  const list: ArticleFile[] = [];
  yield* inSteps(files, (file) => list.push(inZone(zone)(file)));
  listsIn(zone).set(files, list);
  return list;
}

/** What was made of whole lists. */
const listsIn = perKey((_zone: string) => new WeakMap<readonly ArticleFile[], readonly ArticleFile[]>());

/** Files are read once, and kept, whatever the zone; this is what was made of each. */
const inZone = perKey((zone: string) => perObject((file: ArticleFile) => fileInZone(file, zone)));

function fileInZone(file: ArticleFile, zone: string): ArticleFile {
  const { date, updated, publishAt, expires } = file.article;
  if (![date, updated, publishAt, expires].some((written) => written?.isLocal)) return file;
  const article: Article = {
    ...file.article,
    date: dateIn(zone, date),
    updated: updated && dateIn(zone, updated),
    publishAt: publishAt && dateIn(zone, publishAt),
    expires: expires && dateIn(zone, expires),
  };
  return { ...file, article };
}

function dateIn(zone: string, written: WrittenDate): WrittenDate {
  if (!written.isLocal) return written;
  const moment = momentIn(zone, Date.parse(written.instant));
  return { ...written, instant: instantOf(moment) };
}
