import type { ArticleRule } from '@/lib/article/article-rule';
import { bodyRules } from '@/lib/check/rules/body';
import { bodyAddresses } from '@/lib/check/rules/body-addresses';
import { bodyLeftover } from '@/lib/check/rules/body-leftover';
import { bodyMarkup } from '@/lib/check/rules/body-markup';
import { bodyText } from '@/lib/check/rules/body-text';
import { bodyTitle } from '@/lib/check/rules/body-title';
import { bodyUnclosed } from '@/lib/check/rules/body-unclosed';
import { descriptionCut } from '@/lib/check/rules/description-cut';
import { descriptionLong } from '@/lib/check/rules/description-long';
import { descriptionMissing } from '@/lib/check/rules/description-missing';
import { descriptionRunTogether } from '@/lib/check/rules/description-run-together';
import { expiryEarly } from '@/lib/check/rules/expiry-early';
import { fileName } from '@/lib/check/rules/file-name';
import { imageAlt } from '@/lib/check/rules/image-alt';
import { imageName } from '@/lib/check/rules/image-name';
import { linkWithin } from '@/lib/check/rules/link-within';
import { offeringName } from '@/lib/check/rules/offering-name';
import { offeringPermalink } from '@/lib/check/rules/offering-permalink';
import { proseRules } from '@/lib/check/rules/prose';
import { sourceInsecure } from '@/lib/check/rules/source-insecure';
import { sourceTracking } from '@/lib/check/rules/source-tracking';
import { textComment } from '@/lib/check/rules/text-comment';
import { titleCut } from '@/lib/check/rules/title-cut';

export const ARTICLE_RULES: readonly ArticleRule[] = [
  fileName,
  expiryEarly,
  textComment,
  proseRules,
  titleCut,
  descriptionMissing,
  descriptionLong,
  descriptionCut,
  descriptionRunTogether,
  imageName,
  imageAlt,
  sourceInsecure,
  sourceTracking,
  offeringName,
  offeringPermalink,
  bodyRules,
  bodyTitle,
  bodyText,
  bodyMarkup,
  bodyLeftover,
  bodyUnclosed,
  linkWithin,
  bodyAddresses,
];
