import { readBytes } from '@/lib/article/read-files';
import { env } from '@/lib/config/env';
import { getLibrary } from '@/lib/edition/get-library';
import { hashOfMedia } from '@/lib/images/measure-media';

/** Serves a picture or PDF of a published article: only what the library lists, whatever else lies in the folder. */
export async function GET(_request: Request, { params }: { params: Promise<{ hash: string; name: string }> }) {
  const { hash, name } = await params;
  const { media } = await getLibrary();
  const file = media.get(`/media/${hash}/${name}`);
  const bytes = file && (await readBytes(env().CONTENT_DIR, file.file).catch(() => null));
  // A picture replaced since the library was read must not go out, for ever cached, under the old one's hash.
  if (!bytes || hashOfMedia(bytes) !== hash) {
    return new Response('There is no file at this address.\n', {
      status: 404,
      headers: { 'Cache-Control': 'no-store' },
    });
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.contentType,
      // The address holds a hash of the bytes: they never change under it.
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
    },
  });
}
