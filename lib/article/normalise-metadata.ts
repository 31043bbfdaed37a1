import type { Origin } from '@/lib/article/article';
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
export function normaliseMetadata(data: Fields, origins: Origin[]): Fields {
  return Object.fromEntries(
    Object.entries(WRITTEN).map(([name, places]) => {
      const [at, value] = firstAt(data, places);
      origins.push({ shape: ['metadata', name], written: at });
      return [name, typeof value === 'string' ? cleanText(value) : value];
    }),
  );
}

function firstAt(data: Fields, places: readonly (readonly [string, string])[]): readonly [FieldPath, unknown] {
  for (const [group, field] of places) {
    const value = asRecord(data[group])?.[field];
    if (!isBlank(value)) return [[group, field], value];
  }
  return [places[0] ?? [], null];
}
