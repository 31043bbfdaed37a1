import { keepContentLength } from '@/lib/http/content-length';
import { hasPage, isSectionAddress } from '@/lib/pages/page-table';
import { gateOf } from '@/lib/preview/gate';
import { getLivePreview } from '@/lib/preview/get-live-preview';
import type { LivePreview } from '@/lib/preview/live-preview';
import { rejectForeignRequests } from '@/lib/preview/request-origin';
import { reportToTerminal } from '@/lib/preview/terminal-reporter';
import { leavePagesUnlisted } from '@/lib/preview/unlisted-pages';
import { leavePromisesUntracked } from '@/lib/preview/untracked-promises';
import { provideLibrary } from '@/lib/process/get-library';
import { provideRouting } from '@/lib/process/routing';

/** Makes every page of this process show the current content folder, and begins to read it. */
export function startPreview(): void {
  keepContentLength();
  rejectForeignRequests();
  leavePromisesUntracked();
  leavePagesUnlisted();
  const preview = previewOrEnd();
  provideRouting({ hasPage, isSectionAddress, gateOf });
  provideLibrary(async () => preview.shownLibrary(await preview.snapshot()));
  reportToTerminal(preview, (line) => console.log(line));
}

/** Ends the process with the reason if the preview cannot start. */
function previewOrEnd(): LivePreview {
  try {
    return getLivePreview();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
