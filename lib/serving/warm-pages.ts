import { setTimeout as sleep } from 'node:timers/promises';
import { NEWS_PATH } from '@/lib/config/paths';
import { runInSlices } from '@/lib/core/steps';
import type { Edition } from '@/lib/edition/edition';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { mostAsked, ownOrigin, WARMING_HEADER } from '@/lib/serving/page-hits.mjs';
import { pagesAbout, pagesToWarm } from '@/lib/serving/pages-to-warm';
import { readersFirst } from '@/lib/serving/readers-first';
import { renewPage } from '@/lib/serving/renewed-pages.mjs';

/** Most requested pages that are rendered ahead. */
const MOST_ASKED = 50;

/**
 * After each new edition, requests from this server the pages that readers are likely to request first, one at a time, so
 * that these are cached and compressed by then. A newer edition ends the round of the previous one. Soon after a start, some
 * pages are rendered once more, so that their code is loaded and compiled before a reader waits for it.
 */
export function warmPages(editions: EditionHolder): void {
  let before = editions.current();
  let round: Promise<void> = Promise.resolve();
  void warmCode(() => before);
  editions.subscribe(({ edition }) => {
    const last = before;
    before = edition;
    if (last) round = round.then(() => warm(edition, last, () => before === edition));
  });
}

/** Code takes five times as long when it runs first, and holds up readers for a tenth of a second at a time. */
async function warmCode(latest: () => Edition | null): Promise<void> {
  const origin = await answeringOrigin();
  await readersFirst();
  const edition = latest();
  const [newest] = edition?.library.articles ?? [];
  for (const path of ['/', NEWS_PATH, ...(newest ? pagesAbout(newest).slice(0, RENEWED_ABOUT) : [])]) {
    // A newer edition renders pages anyway.
    if (latest() !== edition) return;
    await renewPage(path, () => ask(`${origin}${path}`));
  }
}

/** Pages for the newest article that are rendered once more: its own, and its first lists. */
const RENEWED_ABOUT = 3;

/** Milliseconds. */
const POLL_INTERVAL = 500;

/** Waits until this server has answered a request, for its origin. */
async function answeringOrigin(): Promise<string> {
  for (;;) {
    const origin = ownOrigin();
    if (origin !== null) return origin;
    await sleep(POLL_INTERVAL, undefined, { ref: false });
  }
}

async function warm(edition: Edition, before: Edition, isLatest: () => boolean): Promise<void> {
  const origin = ownOrigin();
  // A round that is out of date would only delay the latest.
  if (origin === null || !isLatest()) return;
  await readersFirst();
  for (const path of await runInSlices(pagesToWarm(edition, before, mostAsked(MOST_ASKED)))) {
    if (!isLatest()) return;
    await ask(`${origin}${path}`);
  }
}

/** Milliseconds; a page that hangs must not delay the others. */
const TIMEOUT = 10_000;

async function ask(address: string): Promise<void> {
  try {
    const response = await fetch(address, {
      headers: { [WARMING_HEADER]: '1', 'Accept-Encoding': 'br' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.arrayBuffer();
  } catch {
    // Ignored: if it fails again for a reader, it is logged then.
  }
}
