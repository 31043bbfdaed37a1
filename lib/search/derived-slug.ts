import { shortenSlug, slugify } from '@/lib/core/slug';
import { PLAIN_TAXONOMY } from '@/lib/topic/normalise-topic';

/**
 * The slugs that a publisher's domain (empty where there is none) and a title most often lead to, likeliest first: as the house derives them, and as curators'
 * exports do, which drop apostrophes and full stops.
 */
export function derivedSlugs(domain: string, title: string): readonly string[] {
  const [brand = ''] = domain.split('.');
  return [title, title.replace(/['’‘.,]/g, '')].map((text) => shortenSlug(slugify(`${brand} ${text}`)));
}

/** The address of a topic whose own name is `Taxonomy: Label`, or the label alone in the plain taxonomy. */
export function derivedTopicSlug(label: string, taxonomy: string): string {
  return shortenSlug(slugify(taxonomy === PLAIN_TAXONOMY ? label : `${taxonomy}: ${label}`));
}
