import { withoutTracking } from '@/lib/core/tracking-parameters';
import { parseWebAddress } from '@/lib/core/web-address';

/**
 * A key that is the same for all addresses of one original: without scheme, `www.`, final slash, fragment and tracking
 * parameters.
 *
 * @returns null for the front page of a site, since articles about one site need not be about one story; and for a text
 *   that is not a web address
 */
export function storyKey(original: string): string | null {
  const address = parseWebAddress(withoutTracking(original));
  if (!address) return null;
  const { host, pathname, search } = new URL(address);
  const page = `${pathname.replace(/\/+$/, '')}${search}`;
  return page === '' ? null : `${host.replace(/^www\./, '')}${page}`;
}
