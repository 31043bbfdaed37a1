import { shortenSlug, slugify } from '@/lib/core/slug';
import { PLAIN_TAXONOMY } from '@/lib/topic/normalise-topic';

/** How many ways there are from a publisher's domain and a title to a slug. */
export const WAYS = 2;

/**
 * The slug that a publisher's domain (empty where there is none) and a title lead to: by way 0 as the house derives it,
 * by way 1 as curators' exports do, which drop apostrophes and full stops.
 */
export function deriveSlug(domain: string, title: string, way: number): string {
  const [brand = ''] = domain.split('.');
  return shortenSlug(slugify(`${brand} ${way === 0 ? title : title.replace(/['’‘.,]/g, '')}`));
}

/** The address of a topic whose own name is `Taxonomy: Label`, or the label alone in the plain taxonomy. */
export function derivedTopicSlug(label: string, taxonomy: string): string {
  return shortenSlug(slugify(taxonomy === PLAIN_TAXONOMY ? label : `${taxonomy}: ${label}`));
}
