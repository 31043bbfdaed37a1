import type { FieldPath } from '@/lib/core/field-path';
import { asRecord } from '@/lib/core/fields';

/** Where the web address of the original as it was found stands; `cleanUrl` beside it is the same one tidied. */
export const AS_FOUND: FieldPath = ['openProjectCustomFields', 'sourceUrl'];

/**
 * Every field that may hold the web address of the original, with what is written there; the first that is not blank is
 * read.
 *
 * @param data front matter under the usual names of its fields
 */
export function originalPlaces(
  data: Readonly<Record<string, unknown>>,
): readonly (readonly [path: FieldPath, value: unknown])[] {
  const link = asRecord(data.link);
  const custom = asRecord(data.openProjectCustomFields);
  return [
    [['link', 'href'], link?.href],
    [['link', 'original'], link?.original],
    [['link'], link ? null : data.link],
    [['linkHref'], data.linkHref],
    [['href'], data.href],
    [['original'], data.original],
    [['openProjectCustomFields', 'cleanUrl'], custom?.cleanUrl],
    [AS_FOUND, custom?.sourceUrl],
  ];
}
