import type { MetadataRoute } from 'next';
import { getLibrary } from '@/lib/process/get-library';
import { buildRobots } from '@/lib/seo/build-robots';

export const dynamic = 'force-dynamic';

export default async function robots(): Promise<MetadataRoute.Robots> {
  return buildRobots((await getLibrary()).site);
}
