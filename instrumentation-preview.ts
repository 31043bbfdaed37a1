import { heldPreview } from '@/lib/preview/held-preview';
import type { LivePreview } from '@/lib/preview/live-preview';
import { leadStrangersToGate } from '@/lib/preview/strangers';
import { tellTerminal } from '@/lib/preview/tell-terminal';
import { leavePromisesUntracked } from '@/lib/preview/untracked-promises';
import { provideLibrary } from '@/lib/process/get-library';

/** Lets every page of this process show the content folder as it is now, and begins to read it before anybody asks. */
export function startPreview(): void {
  leadStrangersToGate();
  leavePromisesUntracked();
  const preview = previewOrEnd();
  provideLibrary(async () => preview.shownLibrary(await preview.snapshot()));
  tellTerminal(preview, (line) => console.log(line));
}

/** A preview that cannot start says why in plain words and ends. */
function previewOrEnd(): LivePreview {
  try {
    return heldPreview();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
