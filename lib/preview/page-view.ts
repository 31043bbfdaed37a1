import { runInSlices } from '@/lib/core/steps';
import { decideInSteps } from '@/lib/edition/library-at';
import { oncePerObject } from '@/lib/preview/once-per-object';
import type { Snapshot } from '@/lib/preview/snapshot';

/** Whether pages show everything, as at first, or only what readers see now. One switch for all pages. */
export function openPageView() {
  let asReaders = false;
  // Cached per snapshot: an edition ends when an article appears or expires, so until then this library stays right.
  const forReaders = oncePerObject(
    async ({ content }: Snapshot) => (await runInSlices(decideInSteps(content, new Date()))).library,
  );
  return {
    isAsReaders: () => asReaders,
    /** @returns whether that changed anything */
    switchTo: (on: boolean) => {
      const isNew = asReaders !== on;
      asReaders = on;
      return isNew;
    },
    libraryOf: async (snapshot: Snapshot) => (asReaders ? forReaders(snapshot) : snapshot.library),
    /** The revision of what pages show: half a step more while they show what readers see. */
    revisionOf: ({ revision }: Snapshot) => revision + (asReaders ? 0.5 : 0),
  };
}
