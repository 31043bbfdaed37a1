import { articleRule } from '@/lib/article/article-rule';
import { descriptionMissing as describeStandIn } from '@/lib/check/texts/article';
import { lettersOf } from '@/lib/core/fold-text';

/** What forms and exports put into a field that nobody filled in. */
const PLACEHOLDER =
  /^(?:this is (?:an?|the) )?(?:abstract|dek|desc|description|excerpt|intro|lorem ipsum\b.*|none|placeholder|standfirst|subtitle|sum|summ|summary|tba|tbd|teaser|test|tk|to ?do|x{3,}|[\p{P}\p{S}\s]+)[\s.!…:]*$/isu;

/** `description-missing` for a description that stands in for none: a placeholder, or the title once more. */
export const descriptionMissing = articleRule(['title', 'description'], ({ article, report }) => {
  const { title, description } = article;
  if (description === '') return [];
  const isTitle = lettersOf(description) === lettersOf(title) && lettersOf(title) !== '';
  if (!isTitle && !PLACEHOLDER.test(description)) return [];
  return [report('description-missing', ['description'], describeStandIn(isTitle ? null : description))];
});
