import { heldPreview } from '@/lib/preview/held-preview';
import { pageState } from '@/lib/preview/page-state';

export const dynamic = 'force-dynamic';

/** What the bar says of the page at `?path=`. */
export async function GET(request: Request): Promise<Response> {
  const address = new URL(request.url).searchParams.get('path') ?? '/';
  return Response.json(await pageState(heldPreview(), address), { headers: { 'Cache-Control': 'no-store' } });
}
