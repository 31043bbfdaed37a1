import { runInSlices } from '@/lib/core/steps';
import { decideInSteps } from '@/lib/edition/library-at';
import type { Library } from '@/lib/library/library';
import { oncePerObject } from '@/lib/preview/once-per-object';
import type { Snapshot } from '@/lib/preview/snapshot';

/** Whether pages show everything, or only what readers see now. One switch for all pages. */
export interface PageView {
  isAsReaders(): boolean;
  /** @returns whether that changed anything */
  switchTo(asReaders: boolean): boolean;
  libraryOf(snapshot: Snapshot): Promise<Library>;
  /** The revision of what pages show: half a step more while they show what readers see. */
  revisionOf(snapshot: Snapshot): number;
}

/** Begins with showing everything. */
export function openPageView(): PageView {
  let asReaders = false;
  // Cached per snapshot: an edition ends when an article appears or expires, so until then this library stays right.
  const forReaders = oncePerObject(
    async ({ content }: Snapshot) => (await runInSlices(decideInSteps(content, new Date()))).library,
  );
  return {
    isAsReaders: () => asReaders,
    switchTo: (on) => {
      const isNew = asReaders !== on;
      asReaders = on;
      return isNew;
    },
    libraryOf: async (snapshot) => (asReaders ? forReaders(snapshot) : snapshot.library),
    revisionOf: ({ revision }) => revision + (asReaders ? 0.5 : 0),
  };
}
