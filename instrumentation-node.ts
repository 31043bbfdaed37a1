import { getLibrary } from '@/lib/library/get-library';

/**
 * Reads the library when the server starts, so that the first reader does not wait for it. A server that cannot serve
 * its build says why in one line and ends.
 */
export async function readLibraryOrEnd(): Promise<void> {
  try {
    await getLibrary();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
