import { articleRule } from '@/lib/article/article-rule';
import { offeringName as describeOffering } from '@/lib/check/texts/article';
import type { FieldPath } from '@/lib/core/field-path';
import { cleanText } from '@/lib/core/text';

/** Numbers and words such as "none", which name nothing. */
const NO_NAME = /^(?:[\d.,\s-]+|true|false|yes|no|none|n\/a|null|nil|undefined|tbd|todo|-+|\?+)$/i;

export function isNoName(name: string): boolean {
  return NO_NAME.test(name);
}

/** A single lower-case word in the place of a list of names is a remark rather than an offering. */
const REMARK = /^\p{Ll}+$/u;

/** `offering-name`: every text that is written as an offering gets a page, even a number or "none". */
export const offeringName = articleRule([], ({ data, report }) => {
  const { offering, relatedOfferings } = data;
  const entries: readonly (readonly [FieldPath, unknown, RegExp?])[] = [
    [['offering'], offering],
    ...(Array.isArray(relatedOfferings)
      ? relatedOfferings.map((entry, index) => [['relatedOfferings', index], entry] as const)
      : [[['relatedOfferings'], relatedOfferings, REMARK] as const]),
  ];
  return entries.flatMap(([path, entry, remark]) => {
    if (typeof entry !== 'string') return [];
    const name = cleanText(entry);
    if (name === '' || !(NO_NAME.test(name) || remark?.test(name))) return [];
    return [report('offering-name', path, describeOffering(name))];
  });
});
