import { env } from '@/lib/config/env';
import { ownOrigin, WARMING_HEADER } from '@/lib/serving/page-hits.mjs';

/** Milliseconds for which an answer is taken for granted: balancers ask often. */
const LASTS = 3_000;

/** Milliseconds in which the page and its files have to be answered. */
const AT_MOST = 2_000;

let last: { readonly at: number; readonly isReady: Promise<boolean> } | null = null;

/**
 * Whether this server answers for a reader: with its front page, and with every style sheet and script that the page names.
 * A page alone may come from what was kept while everything around it is broken.
 */
export function answersReaders(): Promise<boolean> {
  const now = Date.now();
  if (last === null || now - last.at > LASTS) last = { at: now, isReady: loadFront().catch(() => false) };
  return last.isReady;
}

async function loadFront(): Promise<boolean> {
  const origin = ownOrigin() ?? `http://localhost:${env().PORT}`;
  const ask = (path: string) =>
    fetch(`${origin}${path}`, { headers: { [WARMING_HEADER]: '1' }, signal: AbortSignal.timeout(AT_MOST) });
  const page = await ask('/');
  const html = await page.text();
  const files = [...html.matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)];
  const answers = await Promise.all(
    files.map(async ([, path = '']) => {
      const answer = await ask(path);
      await answer.arrayBuffer();
      return answer.ok;
    }),
  );
  return page.ok && answers.length > 1 && answers.every(Boolean);
}
