import { visibleText } from '@/lib/core/visible-text';
import { REFUSALS } from '@/lib/preview/texts';

/**
 * Answers a request to the preview. If that fails, the terminal gets the error with its stack, and the browser gets the
 * reason in one line of plain text, which the bar shows to an editor without a terminal.
 *
 * @param log gets a text for the terminal, and the error
 */
export async function answerOrSayWhy(
  { method, url }: Pick<Request, 'method' | 'url'>,
  answer: () => Promise<Response>,
  log: (text: string, error: unknown) => void = console.error,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log(visibleText(REFUSALS.failed(`${method} ${url}`)), error);
    const why = error instanceof Error ? error.message : String(error);
    return new Response(`${visibleText(why)}\n`, { status: 500, headers: { 'Cache-Control': 'no-store' } });
  }
}
