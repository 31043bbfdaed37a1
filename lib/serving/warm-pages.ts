import { runInSlices } from '@/lib/core/steps';
import type { Edition } from '@/lib/edition/edition';
import type { EditionHolder } from '@/lib/edition/open-edition';
import { mostAsked, ownOrigin, WARMING_HEADER } from '@/lib/serving/page-hits.mjs';
import { pagesToWarm } from '@/lib/serving/pages-to-warm';
import { readersFirst } from '@/lib/serving/readers-first';

/** How many of the pages asked for most are made ahead. */
const MOST_ASKED = 50;

/**
 * After each new edition asks this server for the pages that readers are likely to ask for first, one at a time, so that
 * they are kept and compressed when somebody does. A newer edition ends the round of the one before it.
 */
export function warmPages(editions: EditionHolder): void {
  let before = editions.current();
  let round: Promise<void> = Promise.resolve();
  editions.subscribe(({ edition }) => {
    const last = before;
    before = edition;
    if (last) round = round.then(() => warm(edition, last, () => before === edition));
  });
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

async function ask(address: string): Promise<void> {
  try {
    const response = await fetch(address, {
      headers: { [WARMING_HEADER]: '1', 'Accept-Encoding': 'br' },
      redirect: 'manual',
    });
    await response.arrayBuffer();
  } catch {
    // What fails here fails again, and is told, when a reader asks for it.
  }
}
