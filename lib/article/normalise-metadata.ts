import type { Origin } from '@/lib/article/article';
import type { Remark } from '@/lib/article/normalise-article';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';

type Fields = Readonly<Record<string, unknown>>;

/** Where each thing a page says of itself may be written; the first that is written counts. */
const WRITTEN = {
  title: [['htmlMetaData', 'title']],
  description: [['htmlMetaData', 'description']],
  socialTitle: [
    ['openGraphMetaData', 'ogtitle'],
    ['htmlMetaData', 'ogtitle'],
    ['twitterMetaData', 'twittertitle'],
  ],
  socialDescription: [
    ['openGraphMetaData', 'ogdescription'],
    ['htmlMetaData', 'ogdescription'],
    ['twitterMetaData', 'twitterdescription'],
  ],
  socialImage: [
    ['openGraphMetaData', 'ogimage'],
    ['htmlMetaData', 'ogimage'],
    ['twitterMetaData', 'twitterimage'],
  ],
  robots: [['htmlMetaData', 'robots']],
} as const satisfies Record<string, readonly (readonly [group: string, field: string])[]>;

/** The overrides of what a page says of itself to machines, gathered from the three groups curators export. */
export function normaliseMetadata(data: Fields, origins: Origin[], remarks: Remark[]): Fields {
  return Object.fromEntries(
    Object.entries(WRITTEN).map(([name, places]) => {
      const [at, written] = firstAt(data, places);
      const value = name === 'socialImage' ? withoutPath(written, at, remarks) : written;
      origins.push({ shape: ['metadata', name], written: at });
      return [name, typeof value === 'string' ? cleanText(value) : value];
    }),
  );
}

/** Hugo makes a web address of a path; here the article's picture has another one, and is what a post should show. */
function withoutPath(picture: unknown, written: FieldPath, remarks: Remark[]): unknown {
  if (typeof picture !== 'string' || !/^\s*\/(?!\/)/.test(picture)) return picture;
  const message = `"${picture.trim()}" is a path and no web address, so the article's own picture stands in`;
  remarks.push({ rule: 'image-missing', written, message, hint: 'leave it out, or write it from https:// on' });
  return null;
}

function firstAt(data: Fields, places: readonly (readonly [string, string])[]): readonly [FieldPath, unknown] {
  for (const [group, field] of places) {
    const value = asRecord(data[group])?.[field];
    if (!isBlank(value)) return [[group, field], value];
  }
  return [places[0] ?? [], null];
}
