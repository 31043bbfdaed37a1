import { withoutTracking } from '@/lib/core/tracking-parameters';
import { parseWebAddress } from '@/lib/core/web-address';

/**
 * What two addresses of one original have in common, however they were copied: scheme, `www.`, a final slash, the place
 * on the page and tracking parameters do not count.
 */
export function storyKey(original: string): string {
  const address = parseWebAddress(withoutTracking(original));
  if (!address) return original;
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
