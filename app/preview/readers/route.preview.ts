import { answerOrSayWhy } from '@/lib/preview/answer-or-say-why';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import { REFUSALS } from '@/lib/preview/texts';

export const dynamic = 'force-dynamic';

/** Switches what every page shows: `on` for what readers see, `off` for everything. The gate has checked the origin. */
export function POST(request: Request): Promise<Response> {
  return answerOrSayWhy(request, async () => {
    const wanted = await request.text();
    if (wanted !== 'on' && wanted !== 'off') return new Response(REFUSALS.onOrOff, { status: 400 });
    await getLivePreview().showAsReaders(wanted === 'on');
    return new Response(null, { status: 204 });
  });
}
