import { withoutTracking } from '@/lib/core/tracking-parameters';
import { parseWebAddress } from '@/lib/core/web-address';

/**
 * What two addresses of one original have in common, however they were copied: scheme, `www.`, a final slash, the place
 * on the page and tracking parameters do not count.
 *
 * @returns null where an original is no page but a whole site: pieces about one need not be one; and for what is no web
 * address
 */
export function storyKey(original: string): string | null {
  const address = parseWebAddress(withoutTracking(original));
  if (!address) return null;
  const { host, pathname, search } = new URL(address);
  const page = `${pathname.replace(/\/+$/, '')}${search}`;
  return page === '' ? null : `${host.replace(/^www\./, '')}${page}`;
}
