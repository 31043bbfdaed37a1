import { provideLibrary } from '@/lib/library/get-library';
import { heldPreview } from '@/lib/preview/held-preview';

/** Lets every page of this process show the content folder as it is now, and begins to read it before anybody asks. */
export function startPreview(): void {
  provideLibrary(async () => (await heldPreview().snapshot()).library);
}
