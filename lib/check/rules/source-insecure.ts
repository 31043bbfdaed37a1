import { originalPlaces } from '@/lib/article/article-fields';
import { articleRule } from '@/lib/article/article-rule';
import { firstOf } from '@/lib/article/located';
import { SOURCE_INSECURE } from '@/lib/check/texts/article';

/** `source-insecure`: an http address of an original is neither private nor safe from manipulation. */
export const sourceInsecure = articleRule(['original'], ({ article, data, report }) => {
  if (!article.original?.startsWith('http:')) return [];
  const { path } = firstOf(...originalPlaces(data));
  return [report('source-insecure', path, SOURCE_INSECURE)];
});
