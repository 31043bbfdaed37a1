import { originalPlaces } from '@/lib/article/article-fields';
import { articleRule } from '@/lib/article/article-rule';
import { firstOf } from '@/lib/article/located';
import { SOURCE_INSECURE } from '@/lib/check/texts/article';

/** `source-insecure`: readers who follow an http address can be watched and misled on the way. */
export const sourceInsecure = articleRule(['original'], ({ article, data, report }) => {
  if (!article.original?.startsWith('http:')) return [];
  const { path } = firstOf(...originalPlaces(data));
  return [report('source-insecure', path, SOURCE_INSECURE)];
});
