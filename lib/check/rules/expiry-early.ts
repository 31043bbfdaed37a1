import { articleRule } from '@/lib/article/article-rule';
import { dueAt, neverAppears } from '@/lib/article/publication';

/** `expiry-early`: an article that expires before it appears is never published, and nothing else would say why. */
export const expiryEarly = articleRule(['date', 'publishAt', 'expires'], ({ article, data, report }) => {
  if (!neverAppears(article)) return [];
  const appears = Date.parse(article.date.instant) === dueAt(article) ? 'date' : 'publishDate';
  const written = (field: string) => `"${String(data[field]).trim()}"`;
  const message = `${written('expiryDate')} is not after ${appears} ${written(appears)}, so no reader ever sees the article`;
  return [report('expiry-early', ['expiryDate'], { message, hint: 'write a later date, or remove it' })];
});
