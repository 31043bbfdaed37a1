import { searchWorker } from '@/lib/config/search-worker-file';
import { revalidatedResponse } from '@/lib/http/compressed-response';

/** The search worker's script. It and the pages of one build belong together, so it is asked for anew each time. */
export async function GET(request: Request) {
  return revalidatedResponse(request, searchWorker(), { 'Content-Type': 'text/javascript; charset=utf-8' });
}
