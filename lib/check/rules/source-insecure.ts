import { originalPlaces } from '@/lib/article/original-places';
import type { ArticleRule } from '@/lib/article/validate-article';
import { SOURCE_INSECURE } from '@/lib/check/texts/article';
import { isBlank } from '@/lib/core/fields';

/** `source-insecure`: readers who follow an http address can be watched and misled on the way. */
export const sourceInsecure: ArticleRule = ({ article, data, report }) => {
  if (!article.original?.startsWith('http:')) return [];
  const [path] = originalPlaces(data).find(([, value]) => !isBlank(value)) ?? [['link', 'href']];
  return [report('source-insecure', path, SOURCE_INSECURE)];
};
