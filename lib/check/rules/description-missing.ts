import { articleRule } from '@/lib/article/article-rule';
import { isPlaceholder } from '@/lib/check/placeholder';
import { descriptionMissing as describeStandIn } from '@/lib/check/texts/article';
import { lettersOf } from '@/lib/core/fold-text';

/** `description-missing` for a description that stands in for none: a placeholder, or the title once more. */
export const descriptionMissing = articleRule(['title', 'description'], ({ article, report }) => {
  const { title, description } = article;
  if (description === '') return [];
  const isTitle = lettersOf(description) === lettersOf(title) && lettersOf(title) !== '';
  if (!isTitle && !isPlaceholder(description)) return [];
  return [report('description-missing', ['description'], describeStandIn(isTitle ? null : description))];
});
