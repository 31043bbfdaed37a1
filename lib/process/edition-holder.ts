import { perProcess } from '@/lib/core/per-process.mjs';
import type { EditionHolder } from '@/lib/edition/open-edition';

const shared = perProcess('edition-holder', () => ({ holder: null as EditionHolder | null }));

/**
 * The edition holder of this server. Routes import this instead of what reads the folder: Next bundles every route with all
 * that it imports, so that each would contain it again.
 *
 * @throws in a build and in a preview, and before the server has opened it
 */
export function editionHolder(): EditionHolder {
  if (!shared.holder) throw new Error('No editions are served by this process.');
  return shared.holder;
}

/** Called once, by the server, before it listens. */
export function provideEditionHolder(holder: EditionHolder): void {
  shared.holder = holder;
}
