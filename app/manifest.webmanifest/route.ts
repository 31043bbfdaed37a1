import { frameOf } from '@/lib/pages/frame';
import { getLibrary } from '@/lib/process/get-library';
import { buildManifest } from '@/lib/seo/build-manifest';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';

export const dynamic = 'force-dynamic';

export async function GET() {
  return new Response(buildManifest(frameOf(await getLibrary())), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': editionCacheControl() },
  });
}
