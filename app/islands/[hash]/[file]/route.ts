import { islandFile } from '@/lib/config/islands';
import { compressedResponse } from '@/lib/http/compressed-response';

/** The browser code of this build: loader, islands, search worker. */
export async function GET(request: Request, { params }: { params: Promise<{ hash: string; file: string }> }) {
  const { hash, file } = await params;
  const text = islandFile(hash, file);
  if (text !== undefined) return compressedResponse(request, text, { headers: FOUND });
  return compressedResponse(request, 'There is no file at this address.\n', { status: 404, headers: MISSING });
}

const FOUND = {
  'Content-Type': 'text/javascript; charset=utf-8',
  // The address holds a hash of all these files: they never change under it.
  'Cache-Control': 'public, max-age=31536000, immutable',
};
const MISSING = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
