import path from 'node:path';
import { parseArticle } from '@/lib/article/validate-article';
import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { readChecked } from '@/lib/check/read-checked';
import type { Problem } from '@/lib/core/problem';
import type { ContentCache } from '@/lib/library/content';
import { parseOffering } from '@/lib/offering/parse-offering';

/** New texts of files, by their paths in problems. */
export type Texts = ReadonlyMap<string, string>;

/** All problems that a content folder would have if some files had these texts. */
export type Reader = (texts: Texts) => Promise<readonly Problem[]>;

/**
 * Reads a content folder as if some files had other texts: these are put into a copy of the cache as if they had been
 * read. Only for articles and offerings; other files are read as they are.
 *
 * @param cache of a current reading; it is not changed
 */
export function textReader({ root, now, cache }: { root: string; now: Date; cache: ContentCache }): Reader {
  return async (texts) => {
    const copies = Object.entries(cache).map(([part, known]) => [part, new Map(known)]);
    const trial: ContentCache = Object.fromEntries(copies);
    for (const [shownAs, text] of texts) {
      const file = path.relative(root, path.resolve(shownAs)).split(path.sep).join('/');
      // Files are decoded without a byte order mark.
      const read = text.replace(/^\ufeff/, '');
      const article = trial.articles.get(file);
      if (article) trial.articles.set(file, { ...article, made: parseArticle(read, file, shownAs, ARTICLE_RULES) });
      const offering = trial.offerings.get(file);
      if (offering) trial.offerings.set(file, { ...offering, made: parseOffering(read, file, shownAs) });
    }
    return (await readChecked(root, now, { cache: trial })).problems;
  };
}
