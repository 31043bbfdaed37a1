import { readSearchWorker } from '@/lib/config/search-worker-file';
import { revalidatedResponse } from '@/lib/http/compressed-response';

/** The search worker's script. It and the pages of one build belong together, so it is asked for anew each time. */
export async function GET(request: Request) {
  const text = await readSearchWorker();
  return revalidatedResponse(request, text, { 'Content-Type': 'text/javascript; charset=utf-8' });
}
