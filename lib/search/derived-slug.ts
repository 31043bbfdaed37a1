import { derivedSlug } from '@/lib/article/derived-slug';

/** Changes to a title before it becomes a slug: none by this site, and that of curators' exports. */
const WAYS: readonly ((title: string) => string)[] = [(title) => title, (title) => title.replace(/['’‘.,]/g, '')];

/** The index of the way by which a publisher's domain (or an empty text) and a title give a slug; -1 for none. */
export function wayToSlug(domain: string, title: string, slug: string): number {
  return WAYS.findIndex((way) => derivedSlug(domain, way(title)) === slug);
}

/** The slug by one of the ways. */
export function slugByWay(domain: string, title: string, way: number): string {
  return derivedSlug(domain, WAYS[way]?.(title) ?? title);
}
