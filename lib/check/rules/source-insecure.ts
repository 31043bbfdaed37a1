import { articleRule } from '@/lib/article/article-rule';
import { originalPlaces } from '@/lib/article/original-places';
import { isBlank } from '@/lib/core/fields';

/** `source-insecure`: readers who follow an http address can be watched and misled on the way. */
export const sourceInsecure = articleRule(['original'], ({ article, data, report }) => {
  if (!article.original?.startsWith('http:')) return [];
  const [path] = originalPlaces(data).find(([, value]) => !isBlank(value)) ?? [['link', 'href']];
  const hint = 'write https:// if the page opens under it';
  return [report('source-insecure', path, { message: 'is an address without encryption', hint })];
});
