import { runInSlices } from '@/lib/core/steps';
import { decideInSteps } from '@/lib/edition/library-at';
import type { Library } from '@/lib/library/library';
import { oncePerObject } from '@/lib/preview/once-per-object';
import type { Snapshot } from '@/lib/preview/snapshot';

/** What pages show of a snapshot: everything, or what readers see now. One switch for all pages. */
export interface PageView {
  isAsReaders(): boolean;
  /** Turns the switch. Returns whether that changed anything. */
  switchTo(asReaders: boolean): boolean;
  libraryOf(snapshot: Snapshot): Promise<Library>;
  /** The revision of what pages show: half a step further while they show what readers see. */
  revisionOf(snapshot: Snapshot): number;
}

/** Begins with everything. */
export function openPageView(): PageView {
  let asReaders = false;
  // An edition lasts until the clock shows readers another, so a library made of it stays right for as long as that.
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
