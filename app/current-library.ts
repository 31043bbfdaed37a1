import { cache } from 'react';
import { getLibrary } from '@/lib/process/get-library';

/** The library of a request: layout, metadata and page are rendered from the same one, even if an edition changes. */
export const currentLibrary = cache(getLibrary);
