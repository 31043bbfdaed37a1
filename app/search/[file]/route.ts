import { notFound } from 'next/navigation';
import { SEARCH_MANIFEST } from '@/lib/config/paths';
import { compressedResponse, revalidatedResponse } from '@/lib/http/compressed-response';
import { getLibrary } from '@/lib/process/get-library';
import { replacedFile } from '@/lib/search/recent-search-files';
import { prepareSearchFiles } from '@/lib/search/search-library';

/** The search index: the manifest, which is revalidated each time, and its files, which may be cached for ever. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  // Only addresses that end in .json get a Content-Encoding (response-headers.mjs); others do not exist.
  if (!file.endsWith('.json')) notFound();
  const { manifest, files } = await prepareSearchFiles(await getLibrary());
  if (file === SEARCH_MANIFEST) return revalidatedResponse(request, manifest, JSON_HEADERS);
  const text = files.get(file) ?? replacedFile(file);
  if (text !== undefined) {
    return compressedResponse(request, text, { headers: FOR_EVER });
  }
  // A tab that was opened before the last publication requests files that are gone; it then fetches the manifest again.
  return compressedResponse(request, GONE, { status: 404, headers: { ...JSON_HEADERS, 'Cache-Control': 'no-store' } });
}

const GONE = JSON.stringify({ error: 'There is no such file.' });
const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'X-Robots-Tag': 'noindex' };
const FOR_EVER = { ...JSON_HEADERS, 'Cache-Control': 'public, max-age=31536000, immutable' };
