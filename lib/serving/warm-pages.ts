import { setTimeout as sleep } from 'node:timers/promises';
import { NEWS_PATH } from '@/lib/config/paths';
import { runInSlices } from '@/lib/core/steps';
import type { Edition } from '@/lib/edition/edition';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { mostAsked, ownOrigin, WARMING_HEADER } from '@/lib/serving/page-hits.mjs';
import { pagesAbout, pagesToWarm } from '@/lib/serving/pages-to-warm';
import { readersFirst } from '@/lib/serving/readers-first';
import { renewPage } from '@/lib/serving/renewed-pages.mjs';

/** How many of the pages asked for most are made ahead. */
const MOST_ASKED = 50;

/**
 * After each new edition asks this server for the pages that readers are likely to ask for first, one at a time, so that
 * they are kept and compressed when somebody does. A newer edition ends the round of the one before it. Soon after a start
 * some pages are made once more, so that what makes them is loaded and compiled before a reader waits for it.
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

/** Code that runs for the first time takes five times as long, and holds up readers for a tenth of a second at a time. */
async function warmCode(latest: () => Edition | null): Promise<void> {
  const origin = await answeringOrigin();
  await readersFirst();
  const edition = latest();
  const [newest] = edition?.library.articles ?? [];
  for (const path of ['/', NEWS_PATH, ...(newest ? pagesAbout(newest).slice(0, RENEWED_ABOUT) : [])]) {
    // A newer one has pages made anyway.
    if (latest() !== edition) return;
    await renewPage(path, () => ask(`${origin}${path}`));
  }
}

/** Pages about the newest article that are made once more: its own and those of its first lists. */
const RENEWED_ABOUT = 3;

/** Milliseconds between two looks whether somebody was answered. */
const LOOK_AGAIN = 500;

/** Where this server answers, once it has answered somebody. */
async function answeringOrigin(): Promise<string> {
  for (;;) {
    const origin = ownOrigin();
    if (origin !== null) return origin;
    await sleep(LOOK_AGAIN, undefined, { ref: false });
  }
}

async function warm(edition: Edition, before: Edition, isLatest: () => boolean): Promise<void> {
  const origin = ownOrigin();
  // One that is over by then would only keep the latest waiting.
  if (origin === null || !isLatest()) return;
  await readersFirst();
  for (const path of await runInSlices(pagesToWarm(edition, before, mostAsked(MOST_ASKED)))) {
    if (!isLatest()) return;
    await ask(`${origin}${path}`);
  }
}

/** Milliseconds after which a page is given up: one that hangs must not keep the others waiting. */
const AT_MOST = 10_000;

async function ask(address: string): Promise<void> {
  try {
    const response = await fetch(address, {
      headers: { [WARMING_HEADER]: '1', 'Accept-Encoding': 'br' },
      redirect: 'manual',
      signal: AbortSignal.timeout(AT_MOST),
    });
    await response.arrayBuffer();
  } catch {
    // What fails here fails again, and is told, when a reader asks for it.
  }
}
