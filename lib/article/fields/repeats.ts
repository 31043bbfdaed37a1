import type { Remark } from '@/lib/article/field';
import type { Located } from '@/lib/article/located';
import type { FieldPath } from '@/lib/core/field-path';
import { kindOf } from '@/lib/core/fields';

/** Finds entries of one list that share an address. */
export interface Repeats {
  /**
   * Whether an address came before in the list, under the same name or under another; of the latter only the first is
   * shown, which is remarked.
   *
   * @param slug unknown as it may be made of what is no text
   */
  seenBefore(slug: unknown, name: Located): 'again' | 'another' | null;
}

/** @param advice what an editor may do beyond telling two names apart */
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

/** A value that stands in a list twice. @param isSame whether the second can go without anything being lost */
export function repeatedValue(path: FieldPath, value: unknown, isSame: boolean): Remark {
  const remark = { rule: 'value-repeated', path, message: `${kindOf(value)} is written twice` } as const;
  return isSame
    ? { ...remark, hint: 'remove one', fix: { kind: 'remove', path } }
    : { ...remark, hint: 'they differ in other fields: keep what is right in the first, which alone is read' };
}
