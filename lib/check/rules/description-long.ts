import { articleRule } from '@/lib/article/article-rule';
import { descriptionLong as describeLength } from '@/lib/check/texts/article';
import { SEARCH_DESCRIPTION_LENGTH } from '@/lib/config/search-description';

/**
 * `description-long`: search engines and shared links show a page's description up to
 * {@link SEARCH_DESCRIPTION_LENGTH}, where the page itself ends it with an ellipsis. One that is written for them alone
 * is asked instead of the dek, which may then be as long as it likes.
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
