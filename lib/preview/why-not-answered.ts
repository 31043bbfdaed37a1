import { REFUSALS } from '@/lib/preview/texts';

/** Characters of a reason that the bar has room for. */
const LONGEST = 300;

/**
 * Why an answer of the preview's server is none, in a line: the reason it gives in plain text, else its status. A page
 * of markup, as a server sends that cannot even load the code of its answer, holds no reason.
 */
export async function whyNotAnswered(answer: Response): Promise<string> {
  const isText = /^text\/plain(?:;|$)/i.test(answer.headers.get('Content-Type') ?? '');
  const reason = isText ? await answer.text().catch(() => '') : '';
  return reason.trim().slice(0, LONGEST) || REFUSALS.status(answer.status);
}
