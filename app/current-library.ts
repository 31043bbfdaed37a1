import { cache } from 'react';
import { runMode } from '@/lib/config/env';
import { getLibrary, provideLibrary } from '@/lib/process/get-library';

// Servers provide theirs when they start. Imported in a build alone, so that a server does not load it.
if (runMode() === 'build')
  provideLibrary(async () => (await import('@/lib/process/library-of-build')).libraryOfBuild());

/** The library of a request: layout, metadata and page are rendered from the same one, even if an edition changes. */
export const currentLibrary = cache(getLibrary);
