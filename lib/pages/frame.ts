import { navigation } from '@/lib/config/site';
import type { Library } from '@/lib/library/library';
import { type Link, withFooterPages, withNavigationPages } from '@/lib/pages/house-links';

/** What stands around every page. Plain data. */
export interface Frame {
  readonly navigation: readonly Link[];
  readonly footer: readonly Link[];
}

const MORE: readonly Link[] = [
  { label: 'Search', href: '/search' },
  { label: 'Feed', href: '/feed.xml' },
];

/** The frame of every page of a library. */
export function frameOf({ pages }: Pick<Library, 'pages'>): Frame {
  const links = withNavigationPages(navigation, pages);
  return { navigation: links, footer: withFooterPages([...links, ...MORE], pages) };
}

/** A model with what stands around its page. */
export type Framed<Model> = Model & { readonly frame: Frame };
