import { articleRule } from '@/lib/article/article-rule';
import { offeringName as describeOffering } from '@/lib/check/texts/article';
import type { FieldPath } from '@/lib/core/field-path';
import { cleanText } from '@/lib/core/text';

/** What says that there is none, or how many there are, and names nothing. */
const NO_NAME = /^(?:[\d.,\s-]+|true|false|yes|no|none|n\/a|null|nil|undefined|tbd|todo|-+|\?+)$/i;

/** Whether a text names no offering. */
export function isNoName(name: string): boolean {
  return NO_NAME.test(name);
}

/** One word in small letters, where a list of names belongs, is a remark rather than a product. */
const REMARK = /^\p{Ll}+$/u;

/** `offering-name`: whatever is written as an offering gets a page by that name, a number or "none" as well. */
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
