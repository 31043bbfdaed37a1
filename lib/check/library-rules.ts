import type { LibraryRule } from '@/lib/check/check-content';

/** What is asked of articles together. */
export const LIBRARY_RULES: readonly LibraryRule[] = [];
