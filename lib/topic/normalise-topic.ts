import { slugOf } from '@/lib/core/slug';

/** The taxonomy of a plain category, written without a `Taxonomy: ` prefix. */
export const PLAIN_TAXONOMY = 'Topics';

/**
 * Splits `Energy: Wind power` at its first colon. The slug is the last segment of the topic's address if one is given
 * (`topic/energy-wind-power`), else made from the whole name, with `C++` and `C#` spelled out.
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

/** The slug of a topic whose address is not given. */
export function derivedTopicSlug(label: string, taxonomy: string): string {
  return slugOf(spelledOut(taxonomy === PLAIN_TAXONOMY ? label : `${taxonomy}: ${label}`));
}

/** A letter whose signs make it another name: C++ and C#. */
const SIGNED = /(?<![\p{L}\p{N}])(\p{L})(\+\+|#)(?![\p{L}\p{N}+#])/gu;

/** Spells out signs that slugs would drop: `C++` → `C-plus-plus`. */
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
