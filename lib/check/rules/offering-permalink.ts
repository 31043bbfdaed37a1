import { articleRule, type WrittenParts } from '@/lib/article/article-rule';
import { OFFERING_PERMALINK } from '@/lib/check/texts/article';
import { canonicalPath, OFFERINGS_PATH, offeringPath } from '@/lib/config/paths';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank } from '@/lib/core/fields';
import type { Problem } from '@/lib/core/problem';

/**
 * `offering-permalink`: a permalink is written as the address it becomes, so that searching the files finds every
 * article that names it. Reports only variants that are still understood; others are invalid addresses and reported by
 * `slug-grammar`.
 */
export const offeringPermalink = articleRule([], (written) => {
  const { offering, relatedOfferings } = written.data;
  const related: readonly (readonly [FieldPath, unknown])[] = Array.isArray(relatedOfferings)
    ? relatedOfferings.map((entry, index) => [['relatedOfferings', index], entry] as const)
    : [[['relatedOfferings'], relatedOfferings]];
  return [...related, [['offering'], offering] as const].flatMap(([path, entry]) => judge(path, entry, written));
});

function judge(path: FieldPath, entry: unknown, { report }: WrittenParts): readonly Problem[] {
  const permalink = asRecord(entry)?.permalink;
  if (typeof permalink !== 'string' || isBlank(permalink)) return [];
  const slug = canonicalPath(permalink.trim()).replace(/^\/(?:offering\/)?/, '');
  const address = `${OFFERINGS_PATH}/${slug}`;
  const at = [...path, 'permalink'];
  if (slug !== slug.toLowerCase()) {
    return [report('offering-permalink', at, OFFERING_PERMALINK.capitals(permalink, address.toLowerCase()))];
  }
  if (permalink === address || permalink === offeringPath(slug)) return [];
  const fix = { kind: 'set', path: at, value: address } as const;
  return [report('offering-permalink', at, { ...OFFERING_PERMALINK.notTheAddress(permalink, address), fix })];
}
