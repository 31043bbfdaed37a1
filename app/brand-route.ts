import { brandVersion } from '@/lib/brand/brand';
import { type BrandName, brandFile } from '@/lib/brand/brand-files';
import { getLibrary } from '@/lib/process/get-library';
import { editionCacheControl } from '@/lib/serving/cache-policy.mjs';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The route of a logo, an icon or the social card. Pages link to it with its version as `?v=`: at that address it never
 * changes.
 */
export function brandRoute(name: BrandName) {
  return async (request: Request): Promise<Response> => {
    const library = await getLibrary();
    const file = await brandFile(library, name);
    if (!file)
      return new Response('There is no file at this address.\n', {
        status: 404,
        headers: { 'Cache-Control': 'no-store' },
      });
    const isVersioned = new URL(request.url).searchParams.get('v') === brandVersion(library);
    return new Response(Buffer.from(file.bytes), {
      headers: { 'Content-Type': file.contentType, 'Cache-Control': isVersioned ? FOR_EVER : editionCacheControl() },
    });
  };
}
