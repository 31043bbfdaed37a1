import { derivedSlug } from '@/lib/article/derived-slug';

/** What is done to a title on the way to a slug: nothing by the house, and what curators' exports do. */
const WAYS: readonly ((title: string) => string)[] = [(title) => title, (title) => title.replace(/['’‘.,]/g, '')];

/** By which of the known ways a publisher's domain (empty where there is none) and a title lead to a slug; -1 for none. */
export function wayToSlug(domain: string, title: string, slug: string): number {
  return WAYS.findIndex((way) => derivedSlug(domain, way(title)) === slug);
}

/** The slug that one of the known ways leads to. */
export function slugByWay(domain: string, title: string, way: number): string {
  return derivedSlug(domain, WAYS[way]?.(title) ?? title);
}
