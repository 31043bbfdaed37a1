import { articleRule } from '@/lib/article/article-rule';
import { dueAt, neverAppears } from '@/lib/article/publication';
import { expiryEarly as describeExpiry } from '@/lib/check/texts/article';

/** `expiry-early`: an article that expires before it appears is never published. */
export const expiryEarly = articleRule(['date', 'publishAt', 'expires'], ({ article, data, report }) => {
  if (!neverAppears(article)) return [];
  const appears = Date.parse(article.date.instant) === dueAt(article) ? 'date' : 'publishDate';
  const written = (field: string) => String(data[field]).trim();
  const words = describeExpiry(written('expiryDate'), { field: appears, written: written(appears) });
  return [report('expiry-early', ['expiryDate'], words)];
});
