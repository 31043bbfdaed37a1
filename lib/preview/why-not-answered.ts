import { REFUSALS } from '@/lib/preview/texts';

/** Characters; the bar has no room for more. */
const MAX_LENGTH = 300;

/**
 * Why the preview's server failed, in a line: the reason that it sent as plain text, else the status. An HTML page, which it
 * sends if it cannot even load the route's code, contains no reason.
 */
export async function whyNotAnswered(answer: Response): Promise<string> {
  const isText = /^text\/plain(?:;|$)/i.test(answer.headers.get('Content-Type') ?? '');
  const reason = isText ? await answer.text().catch(() => '') : '';
  return reason.trim().slice(0, MAX_LENGTH) || REFUSALS.status(answer.status);
}
