import { slugOf } from '@/lib/core/slug';

/**
 * The slug of an article that names none: the first part of the publisher's domain, then the title.
 *
 * @param domain of the publisher; empty if there is none
 */
export function derivedSlug(domain: string, title: string): string {
  const [brand = ''] = domain.split('.');
  return slugOf(`${brand} ${title}`);
}
