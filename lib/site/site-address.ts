import { env } from '@/lib/config/env';
import type { Site } from '@/lib/site/site';

const DEFAULT_ADDRESS = 'http://localhost:3000';

/** The public address, an origin without a final slash: from the environment, else from site.yaml, else this machine's. */
export function siteAddress({ address }: Pick<Site, 'address'>): string {
  return env().SITE_URL || address || DEFAULT_ADDRESS;
}
