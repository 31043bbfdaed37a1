import type { Remark } from '@/lib/article/field';
import type { LocatedValue } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import { kindOf } from '@/lib/core/fields';

/** Finds entries of one list that share an address. */
export interface Repeats {
  /**
   * Whether the list had an address before: `again` under the same name, `another` under a different name, which is
   * reported, since only the first is shown.
   *
   * @param slug unknown, because the written value may not be text
   */
  seenBefore(slug: unknown, name: LocatedValue): 'again' | 'another' | null;
}

/** @param advice added to the hint to make the two names differ */
export function findRepeats(remark: (remark: Remark) => void, advice = ''): Repeats {
  const seen = new Map<unknown, unknown>();
  return {
    seenBefore: (slug, { path, value: name }) => {
      if (!seen.has(slug)) {
        seen.set(slug, name);
        return null;
      }
      const first = seen.get(slug);
      if (typeof first === 'string' && typeof name === 'string' && first.toLowerCase() === name.toLowerCase())
        return 'again';
      const message = `${kindOf(name)} has the same address as ${kindOf(first)}, so only the first is shown`;
      remark({ rule: 'address-shared', path, message, hint: `tell them apart by letters or digits${advice}` });
      return 'another';
    },
  };
}

/** A value that a list has twice. @param isSame whether removing the second loses nothing */
export function repeatedValue(path: FieldPath, value: unknown, isSame: boolean): Remark {
  const remark = { rule: 'value-repeated', path, message: `${kindOf(value)} is written twice` } as const;
  return isSame
    ? { ...remark, hint: 'remove one', fix: { kind: 'remove', path } }
    : { ...remark, hint: 'they differ in other fields: keep what is right in the first, which alone is read' };
}
