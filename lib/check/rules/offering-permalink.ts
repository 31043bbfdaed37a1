import { articleRule, type WrittenParts } from '@/lib/article/article-rule';
import { canonicalPath, offeringPath } from '@/lib/config/paths';
import type { FieldPath } from '@/lib/core/field-path';
import { asRecord, isBlank } from '@/lib/core/fields';
import type { Problem } from '@/lib/core/problem';

/**
 * `offering-permalink`: a permalink is written as the address it becomes, so that a search through the files finds all
 * who name it. Only the ways that are understood all the same are told here; others are no address at all.
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
  const address = `/offering/${slug}`;
  const at = [...path, 'permalink'];
  if (slug !== slug.toLowerCase()) {
    const message = `"${permalink}" is written with capitals, and so is its address`;
    const hint = `write ${address.toLowerCase()} wherever it is named`;
    return [report('offering-permalink', at, { message, hint })];
  }
  if (permalink === address || permalink === offeringPath(slug)) return [];
  const fix = { kind: 'set', path: at, value: address } as const;
  const message = `"${permalink}" is not the offering's address`;
  return [report('offering-permalink', at, { message, hint: `write ${address}`, fix })];
}
