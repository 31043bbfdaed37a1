import type { Origin } from '@/lib/article/article';
import type { Remark } from '@/lib/article/normalise-article';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank, kindOf, onlyOne } from '@/lib/core/fields';
import { cleanText } from '@/lib/core/text';
import { parseWebAddress } from '@/lib/core/web-address';

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
      const value = name === 'socialImage' ? addressOrNull(written, at, remarks) : written;
      origins.push({ shape: ['metadata', name], written: at });
      return [name, typeof value === 'string' ? cleanText(value) : value];
    }),
  );
}

/**
 * The address of a picture for posts. Hugo makes one of a path; here the article's own picture has another, and is what a
 * post should show in place of whatever is no address.
 */
function addressOrNull(picture: unknown, at: FieldPath, remarks: Remark[]): string | null {
  const [written, only] = onlyOne(picture, at);
  if (isBlank(only)) return null;
  const text = typeof only === 'string' ? cleanText(only) : '';
  const address = parseWebAddress(text.startsWith('//') ? `https:${text}` : text);
  if (address !== null) return address;
  const message = `${typeof only === 'string' ? `${kindOf(only.trim())} is` : `is ${kindOf(only)},`} no web address, so the article's own picture stands in`;
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
