import { slugOf } from '@/lib/core/slug';

/**
 * The slug of an article that was given none: the first part of its publisher's domain, then the title.
 *
 * @param domain empty where there is none
 */
export function derivedSlug(domain: string, title: string): string {
  const [brand = ''] = domain.split('.');
  return slugOf(`${brand} ${title}`);
}
