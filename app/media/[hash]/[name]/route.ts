import { env } from '@/lib/config/env';
import { MEDIA_PATH } from '@/lib/config/paths';
import { openFile } from '@/lib/content/open-file';
import { fileResponse } from '@/lib/http/file-response';
import { getLibrary } from '@/lib/process/get-library';

/** Serves a picture or PDF of a published article: only files that the library lists. */
export async function GET(request: Request, { params }: { params: Promise<{ hash: string; name: string }> }) {
  const { hash, name } = await params;
  const listed = (await getLibrary()).media.get(`${MEDIA_PATH}/${hash}/${name}`);
  // If the file was replaced since the library was built, the new one must not be cached for ever under the old hash.
  const file = listed && (await openFile(env().CONTENT_DIR, { ...listed, hash }));
  if (!file) {
    return new Response('There is no file at this address.\n', {
      status: 404,
      headers: { 'Cache-Control': 'no-store' },
    });
  }
  return fileResponse(request, file, {
    etag: `"${hash}"`,
    headers: {
      'Content-Type': listed.contentType,
      // The address holds a hash of the bytes: they never change under it.
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
    },
  });
}
