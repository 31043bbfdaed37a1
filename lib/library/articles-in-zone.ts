import type { Article, ArticleFile } from '@/lib/article/article';
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

function fileInZone(file: ArticleFile, zone: string): ArticleFile {
  const { date, updated, publishAt, expires } = file.article;
  if (![date, updated, publishAt, expires].some((written) => written?.isLocal)) return file;
  const known = made.get(file);
  if (known?.zone === zone) return known.file;
  const article: Article = {
    ...file.article,
    date: dateIn(zone, date),
    updated: updated && dateIn(zone, updated),
    publishAt: publishAt && dateIn(zone, publishAt),
    expires: expires && dateIn(zone, expires),
  };
  const moved = { ...file, article };
  made.set(file, { zone, file: moved });
  return moved;
}

function dateIn(zone: string, written: WrittenDate): WrittenDate {
  if (!written.isLocal) return written;
  const moment = momentIn(zone, Date.parse(written.instant));
  return { ...written, instant: instantOf(moment) };
}
