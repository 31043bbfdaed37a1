import { env } from '@/lib/config/env';
import { ownOrigin, WARMING_HEADER } from '@/lib/serving/page-hits.mjs';

/** Milliseconds for which a result is reused, because load balancers ask often. */
const LASTS = 3_000;

/** Milliseconds for the page, and for each of its files. */
const TIMEOUT = 2_000;

let last: { readonly at: number; readonly isReady: Promise<boolean> } | null = null;

/**
 * Whether this server works for readers: it sends its front page, and every style sheet and script that the page names. The
 * page alone may come from the cache while all else is broken.
 */
export function answersReaders(): Promise<boolean> {
  const now = Date.now();
  if (last === null || now - last.at > LASTS) last = { at: now, isReady: loadFront().catch(() => false) };
  return last.isReady;
}

async function loadFront(): Promise<boolean> {
  const origin = ownOrigin() ?? `http://localhost:${env().PORT}`;
  const ask = (path: string) =>
    fetch(`${origin}${path}`, { headers: { [WARMING_HEADER]: '1' }, signal: AbortSignal.timeout(TIMEOUT) });
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
