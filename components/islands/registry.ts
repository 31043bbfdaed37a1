import type { ComponentProps } from 'react';
import { DirectoryFilter } from '@/components/directory/directory-filter';
import { NarrowableListing } from '@/components/search/narrowable-listing';
import { SearchLauncher } from '@/components/search/search-launcher';
import { SearchScreen } from '@/components/search/search-screen';

/** Every component that runs in a reader's browser, by its name in `data-island`. */
export const ISLANDS = {
  'directory-filter': DirectoryFilter,
  'narrowable-listing': NarrowableListing,
  'search-launcher': SearchLauncher,
  'search-screen': SearchScreen,
} as const;

export type IslandName = keyof typeof ISLANDS;

export type IslandProps<Name extends IslandName> = ComponentProps<(typeof ISLANDS)[Name]>;

/** Props that hold markup from the server. */
export type SlotName = 'facets' | 'list' | 'rail';
