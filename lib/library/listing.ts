import { laterPages, type Page, paginate } from '@/lib/library/queries';

/**
 * What follows a listing's own address on each of its numbered pages, as route segments: nothing on the first,
 * `['page', '2']` on the second.
 */
export function listingSegments(total: number): string[][] {
  return [[], ...laterPages(total).map((number) => ['page', number])];
}

/** The page of a list that route segments name; null for segments that name none. */
export function listingPage<T>(items: readonly T[], segments: readonly string[] = []): Page<T> | null {
  if (segments.length === 0) return paginate(items, 1);
  const [word, number = '', ...rest] = segments;
  return word === 'page' && rest.length === 0 && /^[1-9]\d*$/.test(number) ? paginate(items, Number(number)) : null;
}
