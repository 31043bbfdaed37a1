import { articleRule } from '@/lib/article/article-rule';
import { descriptionLong as describeLength } from '@/lib/check/texts/article';
import { SEARCH_DESCRIPTION_LENGTH } from '@/lib/config/search-description';

/**
 * `description-long`: search engines and shared links show {@link SEARCH_DESCRIPTION_LENGTH} characters of a page's
 * description. If `htmlMetaData` has a description for them, that one is checked, and the article's own may be longer.
 */
export const descriptionLong = articleRule(['description', 'metadata'], ({ article, report }) => {
  const own = article.metadata.description;
  const { length } = own || article.description;
  if (length <= SEARCH_DESCRIPTION_LENGTH) return [];
  return [
    report(
      'description-long',
      own ? ['htmlMetaData', 'description'] : ['description'],
      describeLength(length, SEARCH_DESCRIPTION_LENGTH, own !== ''),
    ),
  ];
});
