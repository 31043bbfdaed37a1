import { provideLibrary } from '@/lib/library/get-library';
import { heldPreview } from '@/lib/preview/held-preview';
import { tellTerminal } from '@/lib/preview/tell-terminal';

/** Lets every page of this process show the content folder as it is now, and begins to read it before anybody asks. */
export function startPreview(): void {
  const preview = heldPreview();
  provideLibrary(async () => (await preview.snapshot()).library);
  tellTerminal(preview, (line) => console.log(line));
}
