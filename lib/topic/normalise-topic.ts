import { slugOf } from '@/lib/core/slug';

/** The taxonomy of a plain category, one written without `Taxonomy: ` before it. */
export const PLAIN_TAXONOMY = 'Topics';

/**
 * Takes `Energy: Wind power` apart at its first colon. The address is the written topic path's last
 * segment where there is one (`topic/energy-wind-power`), else derived from the whole name, in which the
 * signs of `C++` and `C#` are words.
 */
export function normaliseTopic(name: unknown, address: unknown, label: unknown) {
  if (typeof name !== 'string') return { slug: name, name, taxonomy: PLAIN_TAXONOMY, label: name };
  const colon = name.indexOf(': ');
  const taxonomy = colon > 0 ? name.slice(0, colon).trim() : PLAIN_TAXONOMY;
  const ownLabel = colon > 0 ? name.slice(colon + 2).trim() : name;
  return {
    slug: topicSlug(address) ?? slugOf(spelledOut(name)),
    name,
    taxonomy,
    label: typeof label === 'string' && label !== '' ? label : ownLabel,
  };
}

/** The address of a topic that was given none of its own. */
export function derivedTopicSlug(label: string, taxonomy: string): string {
  return slugOf(spelledOut(taxonomy === PLAIN_TAXONOMY ? label : `${taxonomy}: ${label}`));
}

/** A letter and signs that make another name of it: C, C++ and C#. */
const SIGNED = /(?<![\p{L}\p{N}])(\p{L})(\+\+|#)(?![\p{L}\p{N}+#])/gu;

/** A name in which signs that tell it from another are words, since addresses leave signs out: `C++` → `C-plus-plus`. */
function spelledOut(name: string): string {
  if (!/[+#]/.test(name)) return name;
  return name.replace(
    SIGNED,
    (_whole, letter: string, signs: string) => `${letter}-${signs === '#' ? 'sharp' : 'plus-plus'}`,
  );
}

function topicSlug(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  const [, slug = null] = /^\/?topic\/([^/]+)\/?$/.exec(address.trim()) ?? [];
  return slug;
}
