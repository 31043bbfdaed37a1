import type { LibraryRule } from '@/lib/check/check-content';
import { aliasCase } from '@/lib/check/rules/alias-case';
import { bodyFiles } from '@/lib/check/rules/body-files';
import { idDuplicate } from '@/lib/check/rules/id-duplicate';
import { imageSize } from '@/lib/check/rules/image-size';
import { imageSmall } from '@/lib/check/rules/image-small';
import { imageType } from '@/lib/check/rules/image-type';
import { linkBroken } from '@/lib/check/rules/link-broken';
import { offeringLabels } from '@/lib/check/rules/offering-labels';
import { offeringPermalinks } from '@/lib/check/rules/offering-permalinks';
import { slugArchive } from '@/lib/check/rules/slug-archive';
import { storiesAlike } from '@/lib/check/rules/stories-alike';
import { topicCase } from '@/lib/check/rules/topic-case';
import { topicUnknown } from '@/lib/check/rules/topic-unknown';

export const LIBRARY_RULES: readonly LibraryRule[] = [
  slugArchive,
  aliasCase,
  idDuplicate,
  topicUnknown,
  topicCase,
  offeringLabels,
  offeringPermalinks,
  imageType,
  imageSmall,
  imageSize,
  bodyFiles,
  linkBroken,
  storiesAlike,
];
