import { visibleText } from '@/lib/core/visible-text';
import { REFUSALS } from '@/lib/preview/texts';

/**
 * What a route of the preview answers. Where that fails, the terminal gets the reason with its stack, and whoever asked
 * gets the reason in one line of plain text: an editor without a terminal at hand sees it in the bar.
 *
 * @param tell the terminal; gets text, and the error as it was thrown
 */
export async function answerOrSayWhy(
  { method, url }: Pick<Request, 'method' | 'url'>,
  answer: () => Promise<Response>,
  tell: (text: string, error: unknown) => void = console.error,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    tell(visibleText(REFUSALS.failed(`${method} ${url}`)), error);
    const why = error instanceof Error ? error.message : String(error);
    return new Response(`${visibleText(why)}\n`, { status: 500, headers: { 'Cache-Control': 'no-store' } });
  }
}
