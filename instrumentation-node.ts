import { runMode } from '@/lib/config/env';
import { allFiles } from '@/lib/config/islands';
import { getLibrary } from '@/lib/edition/get-library';
import { warmCompressed } from '@/lib/http/compressed-response';
import type { Library } from '@/lib/library/library';
import { searchFilesOf } from '@/lib/search/search-library';
import { FINISHING_MARK } from '@/lib/serving/finishing-mark.mjs';

/**
 * Reads the library when the server starts, so that the first reader does not wait for it. A server that cannot serve
 * its build says why in one line and ends.
 */
export async function readLibraryOrEnd(): Promise<void> {
  try {
    requireFinishing();
    const library = await getLibrary();
    // What fails here fails again, and is told, when a reader asks for it.
    if (runMode() === 'serve') warmSearch(library).catch(() => undefined);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** Compresses what the first search will ask for, one file after the other, while the server already answers. */
async function warmSearch(library: Library): Promise<void> {
  const { manifest, files } = searchFilesOf(library);
  for (const text of [...allFiles().values(), manifest, ...files.values()]) await warmCompressed(text);
}

/** A server that sends pages as the framework renders them sends scripts that the policy then forbids. */
function requireFinishing(): void {
  if (FINISHING_MARK in globalThis) return;
  throw new Error('This server would send unfinished pages. Start it with "npm start".');
}
