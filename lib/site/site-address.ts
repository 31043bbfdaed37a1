import { env } from '@/lib/config/env';
import type { Site } from '@/lib/site/site';

/** Where a server is reached that nobody gave an address. */
const NOWHERE_ELSE = 'http://localhost:3000';

/** The public address, an origin without a final slash: the environment's, else the site's own, else this machine's. */
export function siteAddress({ address }: Pick<Site, 'address'>): string {
  return env().SITE_URL || address || NOWHERE_ELSE;
}
