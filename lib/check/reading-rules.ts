import { ARTICLE_RULES } from '@/lib/check/article-rules';
import { checkMdx } from '@/lib/house-page/check-mdx';
import type { ReadOptions } from '@/lib/library/content';

/** The rules that are checked for each file while a content folder is read, for editors. */
export const READING_RULES = { rules: ARTICLE_RULES, pageRule: checkMdx } satisfies ReadOptions;
