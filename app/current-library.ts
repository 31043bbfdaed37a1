import { cache } from 'react';
import { getLibrary } from '@/lib/process/get-library';

/** The library that a page is rendered from: the same for the document around it, its head and its body. */
export const currentLibrary = cache(getLibrary);
